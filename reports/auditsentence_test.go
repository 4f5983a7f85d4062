package reports_test

import (
	"testing"
	"time"

	"alongside/data"
	"alongside/reports"
)

func TestTheAuditTrailIsToldInSentences(t *testing.T) {
	jakub, dario := data.Person{ID: id(1), First: "Jakub", Last: "Adler"}, data.Person{ID: id(2), First: "Dário", Last: "Quist"}
	meeting := data.Meeting{ID: id(30), Group: id(20), Date: data.NewDate(2026, time.November, 28)}
	book := data.AuditBook{
		People: []data.Person{jakub, dario}, Facilitators: map[data.ID]string{id(90): "Maria O.", id(91): ""},
		Groups:   map[data.ID]data.Group{id(20): {ID: id(20), Name: "Saturday group"}},
		Meetings: map[data.ID]data.Meeting{meeting.ID: meeting},
	}
	s := reports.NewAuditSentences(reports.NewWords(nil), book, data.NewNames(data.FirstAndInitial, book.People))
	at := time.Date(2026, time.November, 28, 19, 0, 0, 0, time.UTC)
	entry := func(act string, count int, about ...data.ID) data.AuditEntry {
		return data.AuditEntry{At: at, By: id(90), Act: act, Count: count, About: about}
	}
	for _, c := range []struct {
		e    data.AuditEntry
		want string
	}{
		{entry("mark late", 0, jakub.ID, meeting.ID), "Maria O. marked Jakub A. as late at Saturday group, 28 Nov 2026."},
		{entry("undo mark late", 0, jakub.ID, meeting.ID), "Taken back: Maria O. marked Jakub A. as late at Saturday group, 28 Nov 2026."},
		{entry("mark not-recorded", 0, data.Gone, meeting.ID), "Maria O. took back the mark of a person at Saturday group, 28 Nov 2026."},
		{entry("close-meeting", 3, meeting.ID), "Maria O. closed Saturday group, 28 Nov 2026."},
		{entry("print attendance-slip", 1, dario.ID), "Maria O. made a document about Dário Q.: attendance slip."},
		{entry("print session-sheet", 2, meeting.ID, dario.ID, jakub.ID), "Maria O. made a document about 2 people: session sheet."},
		{entry("print export", 0), "Maria O. wrote everything out for another program."},
		{entry("erase-person asked", 4, data.Gone), "Maria O. erased a person, who had asked for it. 4 notes were changed."},
		{entry("erase-person kept-long", 0, data.Gone), "Maria O. erased a person, who had left long enough ago."},
		{entry("make-pair active", 0, dario.ID, jakub.ID, id(40)), "Maria O. made a pair of Dário Q. and Jakub A."},
		{entry("add-contact missed", 0, dario.ID, id(50)), "Maria O. noted that Dário Q. was not reached."},
		{entry("join-group", 0, dario.ID, id(20)), "Maria O. noted that Dário Q. joined a group: Saturday group."},
		{entry("key-role lead", 0, id(90)), "Maria O. made Maria O. a lead."},
		{entry("grow-wings", 0), "Maria O.: grow wings."},
		{entry("edit-person", 0, id(99)), "Maria O. changed the details of somebody."},
		{data.AuditEntry{At: at, By: id(91), Act: "passphrase"}, "Whoever had the recovery key set a new passphrase."},
		{data.AuditEntry{At: at, By: id(92), Act: "settings"}, "A former facilitator changed a setting."},
	} {
		run := data.AuditRun{Entries: []data.AuditEntry{c.e}}
		if got := reports.AuditText(s.Of(run)); got != c.want {
			t.Errorf("%s is told as\n%q, not\n%q", c.e.Act, got, c.want)
		}
	}
	slip, sheet := entry("print attendance-slip", 1, dario.ID), entry("print session-sheet", 1, meeting.ID)
	if !reports.Left(slip) || reports.Left(sheet) {
		t.Error("a slip leaves the programme, and a session sheet does not")
	}
	parts := s.Of(data.AuditRun{Entries: []data.AuditEntry{slip}})
	if !parts[0].By || parts[0].Text != "Maria O." || parts[2].Person != dario.ID {
		t.Errorf("%+v", parts)
	}
}

func TestMarksOfOneMeetingAreOneLine(t *testing.T) {
	at := time.Date(2026, time.November, 28, 19, 0, 0, 0, time.UTC)
	mark := func(minute int, by, person, meeting data.ID) data.AuditEntry {
		return data.AuditEntry{At: at.Add(time.Duration(minute) * time.Minute), By: by, Act: "mark present", About: []data.ID{person, meeting}}
	}
	entries := []data.AuditEntry{ // the newest first
		mark(99, id(90), id(1), id(30)),
		{At: at.Add(50 * time.Minute), By: id(90), Act: "close-meeting", About: []data.ID{id(30)}},
		mark(12, id(90), id(3), id(30)), mark(5, id(90), data.Gone, id(30)), mark(4, id(90), id(1), id(30)), mark(0, id(90), id(1), id(30)),
		mark(-1, id(91), id(1), id(30)), mark(-2, id(91), id(2), id(31)), mark(-3, id(91), id(2), id(31)),
	}
	var lengths []int
	for _, run := range data.AuditRuns(entries) {
		lengths = append(lengths, len(run.Entries))
	}
	want := []int{1, 1, 4, 1, 1, 1}
	if len(lengths) != len(want) {
		t.Fatalf("%v", lengths)
	}
	for i := range want {
		if lengths[i] != want[i] {
			t.Fatalf("%v", lengths)
		}
	}
	run := data.AuditRuns(entries)[2]
	if run.People() != 3 {
		t.Errorf("%d people", run.People())
	}
	s := reports.NewAuditSentences(reports.NewWords(nil), data.AuditBook{Facilitators: map[data.ID]string{id(90): "Maria O."}}, data.Names{})
	if got, want := reports.AuditText(s.Of(run)), "Maria O. marked 3 people in 12 minutes at a meeting."; got != want {
		t.Errorf("%q", got)
	}
}
