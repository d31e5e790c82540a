/** The icons in use, so that each one is named in one place and no other one is bundled. */
export {
  ArrowUpRight as OPEN_ICON,
  BookOpen as BOOK_ICON,
  Check as DONE_ICON,
  ExternalLink as OUTSIDE_ICON,
  Hammer as WORKSHOP_ICON,
  Hash as CHAT_ICON,
  Maximize as FIT_ICON,
  MessageCircle as CONVERSATION_ICON,
  Minus as SMALLER_ICON,
  MonitorPlay as WEBINAR_ICON,
  Pencil as EDIT_ICON,
  Phone as CALL_ICON,
  Plus as LARGER_ICON,
  Presentation as CONFERENCE_ICON,
  Search as SEARCH_ICON,
  Users as MEETING_ICON,
} from 'lucide';
