package kit

import (
	"fmt"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
)

// DateLong is a date in words: "Thursday 19 November 2026".
func DateLong(d data.Date) string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%s %d %s %d", lang.L(d.Weekday().String()), d.Day(), lang.L(d.Month().String()), d.Year())
}

// DateMedium is a date for fields: "19 Nov 2026".
func DateMedium(d data.Date) string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%s %d", DateShort(d), d.Year())
}

// DateShort is a date for tables: "19 Nov".
func DateShort(d data.Date) string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%d %s", d.Day(), lang.L(d.Month().String()[:3]))
}
