package documents

import (
	"testing"

	"alongside/data"
	"alongside/reports"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

func TestASuggestedNameTellsOfTheGroupAndTheTimeAndOfNobody(t *testing.T) {
	l := lists{people: []data.Person{{First: "Maria", Last: "Thomas"}, {First: "Ben", Alias: "Biscuit"}}}
	for group, want := range map[string]string{
		"Thursday group":                "thursday group",
		"Drop-in, 7 pm / St. Anne":      "drop in 7 pm st anne",
		"Maria's group":                 "",
		"Marias Thursday":               "",
		"Biscuit club":                  "",
		"Группа":                        "группа",
		"one two three four five six 7": "one two three four five six",
	} {
		got := ""
		for i, word := range l.groupInName(group) {
			if i > 0 {
				got += " "
			}
			got += word
		}
		if got != want {
			t.Errorf("%q: %q, want %q", group, got, want)
		}
	}
}

func TestTwoMeetingsOfADayHaveTwoNames(t *testing.T) {
	group := data.Group{ID: data.NewID(), Name: "Thursday group"}
	early := data.Meeting{ID: data.NewID(), Group: group.ID, Date: data.DateOf(uitest.Evening), Start: 600}
	late := early
	late.ID, late.Start = data.NewID(), 1140
	h := uitest.New(t, data.Records{})
	s := New(h)
	s.lists.groups, s.lists.meetings = []data.Group{group}, []data.Meeting{early, late}
	s.wish.group = group.ID
	names := map[string]bool{}
	for _, m := range s.lists.meetings {
		s.wish.meeting = m.ID
		names[s.suggestedName(paper{key: reports.SessionSummaryKey})] = true
	}
	if len(names) != 2 || !names["session-summary-thursday-group-2026-11-19-"+digits(late.Start)+".pdf"] {
		t.Errorf("the names are %v", names)
	}
}

func digits(at data.TimeOfDay) string { return at.String()[:2] + at.String()[3:] }

func TestWhereNothingOpensPDFsThatIsSaid(t *testing.T) {
	h := uitest.New(t, data.Records{})
	h.NoViewer = true
	h.Show(New(h), screen.Location{Screen: screen.Documents, Document: reports.PairRegisterKey})
	h.Tap("Make and open")
	h.WantSeen("Nothing opens PDFs here", "Save the PDF instead")
}
