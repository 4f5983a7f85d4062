package reports

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"alongside/data"
)

// facilitators are those of the meeting, else the group's usual ones.
func facilitators(g data.Group, m data.Meeting, names data.Names) []string {
	ids := m.LedBy
	if len(ids) == 0 {
		ids = g.LedBy
	}
	return namesOf(ids, names)
}

// namesOf leaves out ids of people who are no longer known.
func namesOf(ids []data.ID, names data.Names) []string {
	var out []string
	for _, id := range ids {
		if name := names.ByID(id); name != "" {
			out = append(out, name)
		}
	}
	return out
}

// whenAndWhere is "Thursday 5 November 2026, 19:00 · Riverside Hall".
func (w Words) whenAndWhere(d data.Date, start data.TimeOfDay, place string) string {
	text := w.DayAndDate(d)
	if !start.IsZero() {
		text += ", " + start.String()
	}
	if place != "" {
		text += dot + place
	}
	return text
}

func (w Words) activities(held []data.Held) string {
	titles := make([]string, len(held))
	for i, h := range held {
		titles[i] = w.Activity(h)
	}
	return strings.Join(titles, "; ")
}

// remark is what there is to say beside a mark: what sets the person apart,
// when they came or left early, and the facilitator's note.
func (w Words) remark(m data.Mark, apart string) string {
	came, left := "", ""
	if !m.Arrived.IsZero() {
		came = w.tr("came {{.Time}}", blanks{"Time": m.Arrived})
	}
	if m.LeftEarly {
		left = w.tr("left early")
		if !m.LeftAt.IsZero() {
			left += ", " + m.LeftAt.String()
		}
	}
	return sentence(apart, came, left, m.Note)
}

// sentence joins what there is of the parts and begins with a capital. A full stop
// stands only at the end.
func sentence(parts ...string) string {
	parts = slices.DeleteFunc(parts, func(part string) bool { return part == "" })
	for i, part := range parts[:max(0, len(parts)-1)] {
		parts[i] = strings.TrimSuffix(part, ".")
	}
	text := joined("; ", parts...)
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + text[size:]
}

func orNone(text string) string {
	if text == "" {
		return none
	}
	return text
}
