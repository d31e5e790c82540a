document.documentElement.dataset['x'] = '1';
export {};
