import { render } from 'preact';
render(<p>Weft</p>, document.body);
