package reports

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"alongside/data"
)

// told is a value that stands in a one-person record, for its reader and for a
// computer.
type told interface {
	paper(Words) string // "": nothing to say
	coded() any         // for JSON; nil: nothing to say
}

type (
	textTold    string
	dateTold    data.Date
	timeTold    data.TimeOfDay
	spanTold    data.Span
	numberTold  int
	minutesTold int
	noteTold    string // what somebody wrote
	yesTold     bool
	listTold    []string
	rolesTold   data.Role
	momentTold  time.Time
	// recordsTold are records within a record, oldest first.
	recordsTold []RecordEntry
)

// wordTold is one of a few values: how a computer reads it, and in words.
type wordTold struct {
	code string
	word func(Words) string
}

func (t textTold) paper(Words) string   { return string(t) }
func (t dateTold) paper(w Words) string { return orNothing(data.Date(t) != 0, w.Date(data.Date(t))) }

func (t timeTold) paper(Words) string {
	return orNothing(t != 0, data.TimeOfDay(t).String())
}

func (t spanTold) paper(w Words) string {
	return orNothing(data.Span(t) != data.Span{}, w.Period(data.Span(t)))
}
func (t numberTold) paper(Words) string { return orNothing(t != 0, strconv.Itoa(int(t))) }

func (t minutesTold) paper(w Words) string {
	return orNothing(t != 0, w.tr("{{.N}} minutes", blanks{"N": int(t)}))
}

func (t noteTold) paper(Words) string   { return string(t) }
func (t yesTold) paper(w Words) string  { return orNothing(bool(t), w.tr("Yes")) }
func (t listTold) paper(Words) string   { return joined(", ", t...) }
func (t wordTold) paper(w Words) string { return t.word(w) }

func (t momentTold) paper(w Words) string {
	at := time.Time(t)
	return w.ShortDateYear(data.DateOf(at)) + ", " + at.Format("15:04")
}

func (t recordsTold) paper(w Words) string {
	lines := make([]string, len(t))
	for i, e := range t {
		var said []string
		for _, f := range e {
			if text := f.Value.paper(w); text != "" {
				said = append(said, f.labelled(w, text, ""))
			}
		}
		lines[i] = joined(dot, said...)
	}
	return strings.Join(lines, "\n")
}

func (t rolesTold) paper(w Words) string {
	var names []string
	for _, r := range data.AllRoles {
		if data.Role(t).Has(r) {
			names = append(names, w.role(r))
		}
	}
	return strings.Join(names, ", ")
}

func (w Words) role(r data.Role) string {
	switch r {
	case data.Mentee:
		return w.tr("Mentee")
	case data.Mentor:
		return w.tr("Mentor")
	case data.Facilitator:
		return w.tr("Facilitator")
	}
	return w.tr("Supporter")
}

func (t rolesTold) coded() any { return orNil(t != 0, data.Role(t).Names()) }
func (t textTold) coded() any  { return orNil(t != "", string(t)) }
func (t dateTold) coded() any  { return orNil(t != 0, data.Date(t).String()) }
func (t timeTold) coded() any  { return orNil(t != 0, data.TimeOfDay(t).String()) }

func (t spanTold) coded() any {
	if (data.Span(t) == data.Span{}) {
		return nil
	}
	return entryJSON{{"from", dateTold(t.From).coded()}, {"until", dateTold(t.Until).coded()}}
}
func (t numberTold) coded() any  { return orNil(t != 0, int(t)) }
func (t minutesTold) coded() any { return orNil(t != 0, int(t)) }
func (t noteTold) coded() any    { return orNil(t != "", string(t)) }
func (t yesTold) coded() any     { return bool(t) }
func (t listTold) coded() any    { return orNil(len(t) > 0, []string(t)) }
func (t wordTold) coded() any    { return orNil(t.code != "", t.code) }
func (t momentTold) coded() any  { return time.Time(t).Format(time.RFC3339) }

func (t recordsTold) coded() any {
	if len(t) == 0 {
		return nil
	}
	return entriesJSON(t)
}

func orNothing(is bool, text string) string {
	if is {
		return text
	}
	return ""
}

func orNil(is bool, v any) any {
	if is {
		return v
	}
	return nil
}

// choiceOf tells a value of an enumeration.
func choiceOf[E fmt.Stringer](e E, word func(Words, E) string) wordTold {
	return wordTold{e.String(), func(w Words) string { return word(w, e) }}
}
