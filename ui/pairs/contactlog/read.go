package contactlog

import (
	"cmp"
	"strings"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/written"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// half is half a year: seen from there, the nearest day of a date without its
// year is one that has been, or one that is to come.
const half = 182

// readDate understands the day of something that has been: of a date without a
// year the latest such day, today included. What is wrong is said in words.
func readDate(text string, today data.Date, order written.Order) (date data.Date, wrong string) {
	date, err := written.Days{Today: today, Order: order}.Typed(text)
	if err != nil {
		return 0, noDate(err)
	}
	if date <= today {
		return date, ""
	}
	if before, _ := (written.Days{Today: today.AddDays(-half), Order: order}).Typed(text); before <= today && sameDay(before, date) {
		return before, ""
	}
	return 0, lang.L("This day is yet to come.")
}

// readNext understands the day agreed for the next time, which comes after the
// day of the row.
func readNext(text string, date data.Date, order written.Order) (next data.Date, wrong string) {
	if text == "" {
		return 0, ""
	}
	next, err := written.Days{Today: date, Order: order}.Typed(text)
	if err != nil {
		return 0, noDate(err)
	}
	if next >= date {
		return next, ""
	}
	if after, _ := (written.Days{Today: date.AddDays(half), Order: order}).Typed(text); after >= date && sameDay(after, next) {
		return after, ""
	}
	return 0, lang.L("The next time is before this one.")
}

// noDate says why a text is not taken for a day.
func noDate(err error) string { return cmp.Or(kit.NoSuchDay(err), lang.L("This is not a date.")) }

// sameDay reports whether two dates differ in the year alone: the text named
// none.
func sameDay(a, b data.Date) bool { return a.Day() == b.Day() && a.Month() == b.Month() }

// choice is something that is typed by its first letters.
type choice[T any] struct {
	value T
	label string
}

// readChoice finds the one choice that begins so or, where none does, of which
// another word does: "p" is Phone, and "person" In person. Nothing typed is the
// first one. ok is false where none or several do.
func readChoice[T any](text string, choices []choice[T]) (found choice[T], ok bool) {
	typed := data.Fold(strings.TrimSpace(text))
	if typed == "" {
		return choices[0], true
	}
	var begin, within []choice[T]
	for _, c := range choices {
		switch label := data.Fold(c.label); {
		case label == typed:
			return c, true
		case strings.HasPrefix(label, typed):
			begin = append(begin, c)
		case strings.Contains(label, " "+typed):
			within = append(within, c)
		}
	}
	if len(begin) == 0 {
		begin = within
	}
	if len(begin) != 1 {
		return found, false
	}
	return begin[0], true
}

// listed says which choices there are: "Phone, video or text".
func listed[T any](choices []choice[T]) string {
	var labels []string
	for _, c := range choices {
		if c.label != "" {
			labels = append(labels, strings.ToLower(c.label))
		}
	}
	return words.Or(labels)
}

// The choices of the columns, what is most usual first.

func outcomes() []choice[bool] {
	return []choice[bool]{{false, words.Met(false)}, {true, words.Met(true)}}
}

func hows() []choice[data.ContactHow] {
	var all []choice[data.ContactHow]
	for _, h := range data.ContactHows {
		all = append(all, choice[data.ContactHow]{h, words.ContactHow(h)})
	}
	return all
}

func wheres() []choice[data.ContactWhere] {
	all := []choice[data.ContactWhere]{{data.Nowhere, ""}}
	for _, w := range data.ContactWheres {
		all = append(all, choice[data.ContactWhere]{w, words.ContactWhere(w)})
	}
	return all
}
