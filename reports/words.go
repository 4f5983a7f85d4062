package reports

import (
	"cmp"
	"strconv"
	"strings"
	"time"

	"alongside/data"
	"alongside/reports/page"
)

// blanks fill the {{.Name}} of a text.
type blanks = map[string]any

// Words says data values in the reader's language, the same on paper and on
// the screen.
type Words struct {
	tr page.Translate
	// paper says that lines turn where the paper ends, and not within a date or
	// between a number and its sign.
	paper bool
}

// NewWords takes the translation; nil is English.
func NewWords(tr page.Translate) Words {
	if tr == nil {
		tr = page.English
	}
	return Words{tr: tr}
}

// unbroken is a space at which no line turns.
const unbroken = "\u00a0"

// whole is a text that stays on one line of the paper.
func (w Words) whole(text string) string {
	if !w.paper {
		return text
	}
	return strings.ReplaceAll(text, " ", unbroken)
}

// none stands where there is nothing to say.
const none = "—"

var months = [...]string{
	"January", "February", "March", "April", "May", "June", "July",
	"August", "September", "October", "November", "December",
}

var shortMonths = [...]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}

var weekdays = [...]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}

// Date is "5 November 2026", or a dash for none.
func (w Words) Date(d data.Date) string {
	if d.IsZero() {
		return none
	}
	return w.whole(w.tr("{{.Day}} {{.Month}} {{.Year}}", w.dateParts(d, months[:])))
}

// DayMonth is "5 November", or a dash for none.
func (w Words) DayMonth(d data.Date) string {
	if d.IsZero() {
		return none
	}
	return w.whole(w.tr("{{.Day}} {{.Month}}", w.dateParts(d, months[:])))
}

// ShortDate is "5 Nov", or a dash for none.
func (w Words) ShortDate(d data.Date) string {
	if d.IsZero() {
		return none
	}
	return w.whole(w.tr("{{.Day}} {{.Month}}", w.dateParts(d, shortMonths[:])))
}

// ShortDateYear is "5 Nov 2026", or a dash for none.
func (w Words) ShortDateYear(d data.Date) string {
	if d.IsZero() {
		return none
	}
	return w.whole(w.tr("{{.Day}} {{.Month}} {{.Year}}", w.dateParts(d, shortMonths[:])))
}

// MonthYear is "Nov 2026".
func (w Words) MonthYear(d data.Date) string {
	return w.tr("{{.Month}} {{.Year}}", w.dateParts(d, shortMonths[:]))
}

// NearDate is a short date, with its year only where that is not the year of
// the day it is read on.
func (w Words) NearDate(d, read data.Date) string {
	if d.IsZero() || d.Year() == read.Year() {
		return w.ShortDate(d)
	}
	return w.ShortDateYear(d)
}

func (w Words) dateParts(d data.Date, names []string) blanks {
	year, month, day := d.Time().Date()
	return blanks{"Day": day, "Month": w.tr(names[month-time.January]), "Year": year}
}

// Weekday is "Thursday".
func (w Words) Weekday(d time.Weekday) string { return w.tr(weekdays[d]) }

// DayAndDate is "Thursday 5 November 2026".
func (w Words) DayAndDate(d data.Date) string {
	return w.whole(w.tr("{{.Weekday}} {{.Date}}", blanks{"Weekday": w.Weekday(d.Weekday()), "Date": w.Date(d)}))
}

// Period is "6 August to 19 November 2026"; an open end is said in words, and one
// day is its date.
func (w Words) Period(s data.Span) string { return w.period(s, w.Date, w.DayMonth) }

// ShortPeriod is "6 Aug to 19 Nov 2026".
func (w Words) ShortPeriod(s data.Span) string { return w.period(s, w.ShortDateYear, w.ShortDate) }

// period says a period by how its dates are said, with their year and without.
func (w Words) period(s data.Span, date, inYear func(data.Date) string) string {
	from, until := date(s.From), date(s.Until)
	switch {
	case s.From.IsZero() && s.Until.IsZero():
		return w.tr("All dates")
	case s.From.IsZero():
		return w.tr("Up to {{.Until}}", blanks{"Until": until})
	case s.Until.IsZero():
		return w.tr("From {{.From}} on", blanks{"From": from})
	case s.From == s.Until:
		return until
	case s.From.Year() == s.Until.Year():
		from = inYear(s.From)
	}
	return w.tr("{{.From}} to {{.Until}}", blanks{"From": from, "Until": until})
}

// Status is "Present", "Late", "Excused", "Absent" or "Not recorded".
func (w Words) Status(s data.Status) string {
	switch s {
	case data.Present:
		return w.tr("Present")
	case data.Late:
		return w.tr("Late")
	case data.Excused:
		return w.tr("Excused")
	case data.Absent:
		return w.tr("Absent")
	}
	return w.tr("Not recorded")
}

// StatusKey explains the letters: "P present · L late · …".
func (w Words) StatusKey(statuses ...data.Status) string {
	parts := make([]string, len(statuses))
	for i, s := range statuses {
		parts[i] = w.whole(w.tr(s.Letter()) + " " + strings.ToLower(w.Status(s)))
	}
	return strings.Join(parts, dot)
}

// Rate is "9 of 11", or a dash where nothing counts.
func (w Words) Rate(r data.Rate) string { return w.Of(r.Attended, r.Of()) }

// Of is "4 of 5", or a dash where there is nothing to count.
func (w Words) Of(n, of int) string {
	if of == 0 {
		return none
	}
	return w.whole(w.tr("{{.N}} of {{.Of}}", blanks{"N": n, "Of": of}))
}

// plural is the one text for 1, and the other for any other number.
func plural(n int, one, others string) string {
	if n == 1 {
		return one
	}
	return others
}

// Percent is "82 %".
func (w Words) Percent(n int) string { return w.whole(w.tr("{{.N}} %", blanks{"N": n})) }

// Kind is the kind of an activity: "CBT", "12-step", "Music", "Art", "Other".
func (w Words) Kind(k data.ActivityKind) string {
	switch k {
	case data.CBT:
		return w.tr("CBT")
	case data.TwelveStep:
		return w.tr("12-step")
	case data.Music:
		return w.tr("Music")
	case data.Art:
		return w.tr("Art")
	}
	return w.tr("Other")
}

// Activity is "CBT: Coping card". The kind is left out where it says nothing;
// the number of a step or tradition follows where the title does not have it.
func (w Words) Activity(h data.Held) string {
	title := h.Title
	if number := cmp.Or(h.Step, h.Tradition); number > 0 && !strings.ContainsAny(title, "0123456789") {
		title += " (" + strconv.Itoa(number) + ")"
	}
	if h.Kind == data.OtherActivity {
		return title
	}
	return w.Kind(h.Kind) + ": " + title
}

// Milestone is "90 days", "6 months" or "2 years".
func (w Words) Milestone(m data.Milestone) string {
	switch {
	case m.Days == 1:
		return w.tr("24 hours")
	case m.Months == 1:
		return w.tr("1 month")
	case m.Months == 12:
		return w.tr("1 year")
	case m.Months > 0 && m.Months%12 == 0:
		return w.tr("{{.N}} years", blanks{"N": m.Months / 12})
	case m.Months > 0:
		return w.tr("{{.N}} months", blanks{"N": m.Months})
	}
	return w.tr("{{.N}} days", blanks{"N": m.Days})
}

// NameStyle says how people are named on a page.
func (w Words) NameStyle(s data.NameStyle) string {
	switch s {
	case data.FullNames:
		return w.tr("Full names")
	case data.CodeOnly:
		return w.tr("Codes for names")
	}
	return w.tr("First names and initials")
}

// where is the place of a one-to-one, "" for none.
func (w Words) where(c data.Contact) string {
	where := [...]string{
		data.Nowhere: "", data.AtCafe: "café", data.AtHome: "home", data.OnAWalk: "walk",
		data.AtVenue: "venue", data.Elsewhere: "other place",
	}[c.Where]
	if where == "" {
		return ""
	}
	return w.tr(where)
}
