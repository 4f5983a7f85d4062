package kit

import (
	"errors"
	"fmt"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/written"
)

// DateLong is a date in words: "Thursday 19 November 2026".
func DateLong(d data.Date) string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%s %d %s %d", lang.L(d.Weekday().String()), d.Day(), lang.L(d.Month().String()), d.Year())
}

// NoSuchDay says what is wrong with a text that written.Days does not take though it
// is written like a date, and nothing of another one.
func NoSuchDay(err error) string {
	switch {
	case errors.Is(err, written.ErrNoDay):
		return lang.L("There is no such day.")
	case errors.Is(err, written.ErrNoMonth):
		return lang.L("There is no such month.")
	case errors.Is(err, written.ErrYear):
		return lang.L("This year cannot be right.")
	}
	return ""
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
