package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
)

// StatusLabel is the word for a status.
func StatusLabel(s data.Status) string {
	switch s {
	case data.Present:
		return lang.L("Present")
	case data.Late:
		return lang.L("Late")
	case data.Excused:
		return lang.L("Excused")
	case data.Absent:
		return lang.L("Absent")
	}
	return lang.L("Not recorded")
}

// statusLook is how a status is drawn: always a symbol beside its colours.
type statusLook struct {
	icon          Icon
	ink, soft, on fyne.ThemeColorName
}

func lookOf(s data.Status) statusLook {
	switch s {
	case data.Present:
		return statusLook{IconCheck, ColorPresent, ColorPresentSoft, ColorOnPresentSoft}
	case data.Late:
		return statusLook{IconLate, ColorLate, ColorLateSoft, ColorOnLateSoft}
	case data.Excused:
		return statusLook{IconExcused, ColorExcused, ColorExcusedSoft, ColorOnExcusedSoft}
	case data.Absent:
		return statusLook{IconAbsent, ColorAbsent, ColorAbsentSoft, ColorOnAbsentSoft}
	}
	return statusLook{IconNotRecorded, ColorMuted, ColorNone, ColorMuted}
}

// StatusForKey returns the status of a letter on the keyboard: P, L, E or A.
func StatusForKey(r rune) (data.Status, bool) {
	r = Command(r)
	switch r {
	case 'p', 'P':
		return data.Present, true
	case 'l', 'L':
		return data.Late, true
	case 'e', 'E':
		return data.Excused, true
	case 'a', 'A':
		return data.Absent, true
	}
	return data.NotRecorded, false
}
