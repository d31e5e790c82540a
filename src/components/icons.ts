/** The icons in use, so that each one is named in one place and no other one is bundled. */
export {
  ArrowUpRight as OPEN_ICON,
  Check as DONE_ICON,
  ExternalLink as OUTSIDE_ICON,
  Pencil as EDIT_ICON,
  Search as SEARCH_ICON,
} from 'lucide';
