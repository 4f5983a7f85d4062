package notes

import (
	"slices"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
)

// part is what notes are of, as they are listed.
type part int

const (
	allParts part = iota
	meetings
	oneToOnes
	calls
	remarks
)

// parts are in the order in which they are listed, all of them first.
var parts = []part{allParts, meetings, oneToOnes, calls, remarks}

func (p part) String() string {
	switch p {
	case meetings:
		return lang.L("Meetings")
	case oneToOnes:
		return lang.L("One-to-ones")
	case calls:
		return lang.L("Calls")
	case remarks:
		return lang.L("Remarks")
	}
	return lang.L("All")
}

func partOptions() []kit.Option[part] { return kit.Options(parts, part.String) }

func partOf(k data.NoteKind) part {
	switch k {
	case data.OneToOneNote:
		return oneToOnes
	case data.CallNote:
		return calls
	case data.RemarkNote:
		return remarks
	}
	return meetings
}

// period is how far back is looked.
type period int

const (
	anyTime period = iota
	lastWeeks
	lastYear
)

func periodOptions() []kit.Option[period] {
	return []kit.Option[period]{
		{Value: anyTime, Label: lang.L("Any time")},
		{Value: lastWeeks, Label: lang.L("The last 12 weeks")},
		{Value: lastYear, Label: lang.L("The last 12 months")},
	}
}

func (p period) upTo(today data.Date) data.Span {
	switch p {
	case lastWeeks:
		return data.Span{From: today.AddDays(-12 * 7), Until: today}
	case lastYear:
		return data.Span{From: today.AddMonths(-12).AddDays(1), Until: today}
	}
	return data.Span{}
}

// line is a row of the list: a note, the head of a part, or what shows all of it.
type line struct {
	note  data.Note
	part  part
	heads bool
	more  bool
}

// fewOfEach is how many notes of each part are listed before somebody asks for all.
const fewOfEach = 3

// lines are the rows for what was found.
func (s *Screen) lines() (all []line) {
	for _, p := range parts[1:] {
		found := s.found[p]
		if len(found) == 0 || s.parts.Selected() != allParts && s.parts.Selected() != p {
			continue
		}
		if s.order.Selected() {
			found = slices.Clone(found)
			slices.Reverse(found)
		}
		all = append(all, line{part: p, heads: true})
		shown := found
		if s.parts.Selected() == allParts && len(found) > fewOfEach+1 { // "show all" takes a row too
			shown = found[:fewOfEach]
		}
		for _, n := range shown {
			all = append(all, line{part: p, note: n})
		}
		if len(shown) < len(found) {
			all = append(all, line{part: p, more: true})
		}
	}
	return all
}
