/** The icons in use, so that each one is named in one place and no other one is bundled. */
export {
  ArrowUpRight as OPEN_ICON,
  Check as DONE_ICON,
  ExternalLink as OUTSIDE_ICON,
  Maximize as FIT_ICON,
  Minus as SMALLER_ICON,
  Pencil as EDIT_ICON,
  Plus as LARGER_ICON,
  Search as SEARCH_ICON,
} from 'lucide';
