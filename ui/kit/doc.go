// Package kit holds the app's theme and its own widgets. They show values and
// call OnX functions; they know no store and no screen.
//
// # What there is
//
// Theme: NewTheme, the colour roles Color…, Color, TextScale, Scaled.
//
// Text: Display, PageTitle, Section, RowName, ItemName, Body, Muted, Caption,
// Label, BigFigure (one line each, a *Text); NewText for several Spans on a
// line; NewPieces for remarks on a few lines; NewParagraph, StrongParagraph,
// MutedParagraph, CaptionParagraph (wrapping); OneLine.
//
// Icons: the names Icon…, NewSymbol (an icon beside words).
//
// Layout: VStack, HStack, Columns, FoldingColumns, TopColumns, LeadPane, Beside, Page,
// Head, Wrap, Scroll, Reveal, Inset, Pad, Grow, Spacer, Gap, AtLeast, AtMost,
// CentredAtMost, Leading, Stacked, NewDivider, NewAccentDivider.
//
// Doing: NewButton, NewLink, NewFieldButton, NewSign, NewMore (⋯, the menu of what is seldom done),
// NewNavItem, NewTabs, NewStepper, NewCheck, NewChoice (chips, with counts),
// NewPicker, ShowMenu, NewPanel, NewCard, NewBanner.
//
// Typing: NewEntry, NewMultiEntry, NewPasswordEntry, NewSearchField,
// NewDateField, NewTimeField, NewTimesGrid, NewField (label, help and error
// round any of them); DateLong, DateMedium, DateShort.
//
// Attendance: NewStatusSegments (in rows), NewStatusBadge, NewStatusStrip,
// NewStatusGrid, NewGridLegend, StatusLabel, StatusForKey.
//
// Showing: NewRowList, NewKeyScroll, NewTag, NewReason, NewVerdict, KeyValue, NewBarChart,
// NewEmptyState, NewFill, NewToaster, Confirm, Message, ErrorDialog, FormDialog,
// NewProgress, NewChooser (asks for files and folders).
//
// # Habits
//
// NewX makes a widget; exported OnX fields (or a last parameter) are called
// when the person does something, never by a setter. SetX and Set show another
// value silently, so that the recycled row of a list cannot fire.
//
// Colours are roles, looked up in the app's current theme when something is
// painted: a change of theme or text size reaches everything by Refresh. Texts
// and the heights of controls grow with the text scale; gaps do not.
//
// The order of objects is the order of the Tab key and of the eye. A key or a
// chord that a focused widget does not use goes on to the dialog round it, or
// else to the window: Escape and the app's shortcuts work wherever the cursor
// is. A text is shown on one line, without control characters, and ends in an
// ellipsis where it has not the room; give what may be long Grow in a row.
package kit
