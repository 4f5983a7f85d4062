package kit

// Icon names one drawing of the app's family. All are drawn on a grid of 24
// points of which 3 are kept free on each side, with lines of one width and
// round ends, in one colour. They stand beside words, never alone.
type Icon string

// The places of a programme.
const (
	IconToday     Icon = "today"
	IconRegister  Icon = "register"
	IconMeetings  Icon = "meetings"
	IconPeople    Icon = "people"
	IconPairs     Icon = "pairs"
	IconDocuments Icon = "documents"
	IconSettings  Icon = "settings"
)

// What is always at hand.
const (
	IconNames  Icon = "names"
	IconLock   Icon = "lock"
	IconSearch Icon = "search"
	IconMore   Icon = "more"
	IconAdd    Icon = "add"
	IconClose  Icon = "close"
	IconHelp   Icon = "help"
)

// Moving about.
const (
	IconBack   Icon = "back"
	IconOn     Icon = "on"
	IconDrop   Icon = "drop"
	IconUndo   Icon = "undo"
	IconRedo   Icon = "redo"
	IconSort   Icon = "sort"
	IconFilter Icon = "filter"
)

// Things to do, and what they are done with.
const (
	IconCall     Icon = "call"
	IconNote     Icon = "note"
	IconPrint    Icon = "print"
	IconCalendar Icon = "calendar"
	IconKey      Icon = "key"
	IconBackup   Icon = "backup"
	IconLanguage Icon = "language"
	IconFolder   Icon = "folder"
	IconDisk     Icon = "disk"
	IconStick    Icon = "stick"
)

// Attendance, and what needs a look.
const (
	IconCheck       Icon = "check"
	IconLate        Icon = "late"
	IconExcused     Icon = "excused"
	IconAbsent      Icon = "absent"
	IconNotRecorded Icon = "not recorded"
	IconWarning     Icon = "warning"
)

// drawing is how an icon looks, as SVG on the grid: lines, of which the kit says
// how wide they are, and what is filled.
type drawing struct{ lines, solid string }

// drawings holds what is drawn for each icon. oksvg, which reads it, wants ry
// beside rx, and a space between the flags of an arc.
var drawings = map[Icon]drawing{
	IconToday: {lines: `<path d="M4 10.3 12 3.8l8 6.5v8.2a1.7 1.7 0 0 1-1.7 1.7H5.7A1.7 1.7 0 0 1 4 18.5z"/>
		<path d="M9.4 20.2v-5.6h5.2v5.6"/>`},
	IconRegister: {lines: `<rect x="4.25" y="3.75" width="15.5" height="16.5" rx="2.2" ry="2.2"/>
		<path d="M8.4 9.9l2.4 2.3 4.6-5.1M8.5 16.4h7"/>`},
	IconMeetings: {
		lines: `<rect x="3.75" y="5.25" width="16.5" height="15" rx="2.4" ry="2.4"/><path d="M3.75 9.7h16.5M8 3.75v3M16 3.75v3"/>`,
		solid: `<circle cx="8" cy="13.2" r="1"/><circle cx="12" cy="13.2" r="1"/><circle cx="16" cy="13.2" r="1"/>
		<circle cx="8" cy="16.8" r="1"/><circle cx="12" cy="16.8" r="1"/><circle cx="16" cy="16.8" r="1"/>`,
	},
	IconPeople: {lines: `<circle cx="12" cy="7.4" r="3.6"/><path d="M5.1 20.25a6.9 6.9 0 0 1 13.8 0"/>`},
	IconPairs: {lines: `<circle cx="8.4" cy="7.7" r="2.8"/><circle cx="15.8" cy="7.7" r="2.8"/>
		<path d="M3.75 19a4.75 4.75 0 0 1 9.5 0M14.1 14.45A4.75 4.75 0 0 1 20.25 19"/>`},
	IconDocuments: {lines: `<path d="M13.4 3.75H7A1.9 1.9 0 0 0 5.1 5.65v12.7A1.9 1.9 0 0 0 7 20.25h10a1.9 1.9 0 0 0 1.9-1.9v-9.1z"/>
		<path d="M13.4 3.75v5.5h5.5M8.8 13h6.4M8.8 16.4h6.4"/>`},
	IconSettings: {lines: `<path d="M10.41 5.85 10.64 3.86 13.36 3.86 13.59 5.85 15.22 6.53 16.79 5.28 18.72 7.21 17.47 8.78 18.15 10.41 20.14 10.64 20.14 13.36 18.15 13.59 17.47 15.22 18.72 16.79 16.79 18.72 15.22 17.47 13.59 18.15 13.36 20.14 10.64 20.14 10.41 18.15 8.78 17.47 7.21 18.72 5.28 16.79 6.53 15.22 5.85 13.59 3.86 13.36 3.86 10.64 5.85 10.41 6.53 8.78 5.28 7.21 7.21 5.28 8.78 6.53z"/>
		<circle cx="12" cy="12" r="2.75"/>`},

	IconNames: {lines: `<path d="M3.75 12C5.6 8.5 8.5 6.4 12 6.4s6.4 2.1 8.25 5.6c-1.85 3.5-4.75 5.6-8.25 5.6S5.6 15.5 3.75 12z"/>
		<circle cx="12" cy="12" r="2.7"/>`},
	IconLock: {lines: `<rect x="4.9" y="10.4" width="14.2" height="9.85" rx="2.3" ry="2.3"/>
		<path d="M8.1 10.4V7.65a3.9 3.9 0 0 1 7.8 0v2.75"/>`},
	IconSearch: {lines: `<circle cx="10.5" cy="10.5" r="6.6"/><path d="M15.3 15.3l4.9 4.9"/>`},
	IconMore:   {solid: `<circle cx="5.5" cy="12" r="1.45"/><circle cx="12" cy="12" r="1.45"/><circle cx="18.5" cy="12" r="1.45"/>`},
	IconAdd:    {lines: `<path d="M12 4.75v14.5M4.75 12h14.5"/>`},
	IconClose:  {lines: `<path d="M5.75 5.75l12.5 12.5M18.25 5.75l-12.5 12.5"/>`},
	IconHelp: {
		lines: `<circle cx="12" cy="12" r="8.25"/><path d="M9.55 9.6a2.5 2.5 0 1 1 3.75 2.15c-.85.5-1.3 1-1.3 1.95"/>`,
		solid: `<circle cx="12" cy="16.6" r="1.05"/>`,
	},

	IconBack:   {lines: `<path d="M14.9 5.25 8.1 12l6.8 6.75"/>`},
	IconOn:     {lines: `<path d="M9.1 5.25 15.9 12l-6.8 6.75"/>`},
	IconDrop:   {lines: `<path d="M5.25 9.1 12 15.9l6.75-6.8"/>`},
	IconUndo:   {lines: `<path d="M8.5 4 3.9 8.6l4.6 4.6M3.9 8.6h10.9a5.7 5.7 0 0 1 0 11.4h-3.3"/>`},
	IconRedo:   {lines: `<path d="M15.5 4l4.6 4.6-4.6 4.6M20.1 8.6H9.2a5.7 5.7 0 0 0 0 11.4h3.3"/>`},
	IconSort:   {lines: `<path d="M7.6 4.1v15.8M3.9 16.2l3.7 3.7 3.7-3.7M16.4 19.9V4.1M12.7 7.8l3.7-3.7 3.7 3.7"/>`},
	IconFilter: {lines: `<path d="M3.75 7h16.5M7 12h10M10.3 17h3.4"/>`},

	IconCall: {lines: `<path d="M7.9 3.85H5.65a1.8 1.8 0 0 0-1.8 1.95C4.35 13.6 10.4 19.65 18.2 20.15a1.8 1.8 0 0 0 1.95-1.8V16.1a1.8 1.8 0 0 0-1.3-1.73l-2.5-.7a1.8 1.8 0 0 0-1.8.5l-.75.8a12.2 12.2 0 0 1-4.75-4.75l.8-.75a1.8 1.8 0 0 0 .5-1.8l-.7-2.5A1.8 1.8 0 0 0 7.9 3.85z"/>`},
	IconNote: {lines: `<path d="M4 20l.95-4.15L15.6 5.2a2.26 2.26 0 0 1 3.2 3.2L8.15 19.05zM13.4 7.4l3.2 3.2"/>`},
	IconPrint: {lines: `<path d="M7.9 8.4V3.75h8.2V8.4"/>
		<path d="M7.9 16.6H5.65a1.9 1.9 0 0 1-1.9-1.9v-4.4a1.9 1.9 0 0 1 1.9-1.9h12.7a1.9 1.9 0 0 1 1.9 1.9v4.4a1.9 1.9 0 0 1-1.9 1.9H16.1"/>
		<path d="M7.9 13.2h8.2v7.05H7.9z"/>`},
	IconCalendar: {
		lines: `<rect x="3.75" y="5.25" width="16.5" height="15" rx="2.4" ry="2.4"/><path d="M3.75 9.7h16.5M8 3.75v3M16 3.75v3"/>`,
		solid: `<rect x="13" y="12.8" width="4.2" height="4.2" rx="0.8" ry="0.8"/>`,
	},
	IconKey: {lines: `<circle cx="7.8" cy="16.2" r="4"/><path d="M10.7 13.3 20 4M16.6 7.4l2.9 2.9"/>`},
	IconBackup: {lines: `<rect x="5.9" y="9.2" width="12.2" height="11.05" rx="2.3" ry="2.3"/>
		<path d="M8.9 9.2V3.75h6.2V9.2M9.3 14.7l1.9 1.9 3.5-3.9"/>`},
	IconLanguage: {lines: `<circle cx="12" cy="12" r="8.25"/>
		<path d="M3.75 12h16.5M12 3.75c2.4 2.3 3.6 5.1 3.6 8.25s-1.2 5.95-3.6 8.25c-2.4-2.3-3.6-5.1-3.6-8.25s1.2-5.95 3.6-8.25z"/>`},
	IconDisk: {
		lines: `<rect x="3.75" y="6.25" width="16.5" height="11.5" rx="2.2" ry="2.2"/><path d="M3.75 13.4h16.5"/>`,
		solid: `<circle cx="16.6" cy="15.6" r="0.9"/>`,
	},
	IconStick:  {lines: `<rect x="7.25" y="9.75" width="9.5" height="10.5" rx="2" ry="2"/><path d="M9.4 9.75v-6h5.2v6M11.2 6.4h1.6"/>`},
	IconFolder: {lines: `<path d="M3.75 7.1a1.9 1.9 0 0 1 1.9-1.9h3.5l2.4 2.7h6.8a1.9 1.9 0 0 1 1.9 1.9v7.1a1.9 1.9 0 0 1-1.9 1.9H5.65a1.9 1.9 0 0 1-1.9-1.9z"/>`},

	IconCheck:       {lines: `<path d="M4.4 12.6l5 5.2L19.6 6.5"/>`},
	IconLate:        {lines: `<circle cx="12" cy="12" r="8.25"/>`, solid: `<path d="M12 12V3.75A8.25 8.25 0 0 1 20.25 12z"/>`},
	IconExcused:     {lines: `<circle cx="12" cy="12" r="8.25"/>`},
	IconAbsent:      {lines: `<path d="M6 6l12 12M18 6 6 18"/>`},
	IconNotRecorded: {lines: `<path d="M5.75 12h12.5"/>`},
	IconWarning: {
		lines: `<path d="M10.5 4.75a1.7 1.7 0 0 1 3 0l6.5 12.1a1.7 1.7 0 0 1-1.5 2.5h-13a1.7 1.7 0 0 1-1.5-2.5zM12 9.3v4"/>`,
		solid: `<circle cx="12" cy="16.3" r="1.05"/>`,
	},
}
