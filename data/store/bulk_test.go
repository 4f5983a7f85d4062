package store_test

import (
	"testing"

	"pgregory.net/rapid"

	"alongside/data"
	"alongside/data/store"
)

// Closing and paper are what marks many people at once.
func TestWhatFillsManyMarksChangesNoneThatIsThere(t *testing.T) {
	f := open(t)
	group, m, sam, priya := f.group()
	people := []data.ID{sam, priya}
	for range 4 {
		id := must(f.AddPerson(person("Jo", "")))(t)
		ok(t, f.JoinGroup(group, id, today.AddDays(-28)))
		people = append(people, id)
	}
	rapid.Check(t, func(t *rapid.T) {
		steps := 0
		stop := f.OnChange(func(store.Change) { steps++ })
		do := func(err error) {
			if err != nil {
				t.Fatal(err)
			}
		}
		for _, id := range people {
			note := rapid.SampledFrom([]string{"", "by bus"}).Draw(t, "note")
			do(f.EditMark(data.Mark{Meeting: m.ID, Person: id, Status: data.Status(rapid.IntRange(0, 4).Draw(t, "status")), Note: note}))
		}
		before := make(map[data.ID]data.Mark)
		for _, id := range people {
			before[id] = f.markOf(m.ID, id)
		}
		if rapid.Bool().Draw(t, "paper") {
			do(f.SetMarks(m.ID, data.MarksFromPaper(f.sheet(t, m, people), false)))
		}
		if rapid.Bool().Draw(t, "close") {
			do(f.CloseMeeting(m.ID, store.CloseFill(rapid.IntRange(0, 1).Draw(t, "fill"))))
		}
		for _, id := range people {
			after := f.markOf(m.ID, id)
			if was := before[id]; was.Status != data.NotRecorded && after != was {
				t.Fatalf("%+v became %+v", was, after)
			} else if after.Note != was.Note {
				t.Fatalf("the note %q became %q", was.Note, after.Note)
			}
		}
		stop()
		for range steps {
			if _, err := f.Undo(); err != nil {
				t.Fatal(err)
			}
		}
	})
}

// sheet is what somebody ticked on the printed sheet of the meeting.
func (f fixture) sheet(t *rapid.T, m data.Meeting, people []data.ID) []data.PaperLine {
	var lines []data.PaperLine
	for i, id := range people {
		if rapid.Bool().Draw(t, "ticked") {
			lines = append(lines, data.PaperLine{
				Number: i + 1, Person: data.Person{ID: id}, Mark: f.markedOrBlank(m.ID, id),
				Status: rapid.SampledFrom(data.Statuses[:]).Draw(t, "ticked as"),
			})
		}
	}
	return lines
}

// markedOrBlank is a mark with its ids, as a register's row has it.
func (f fixture) markedOrBlank(meeting, person data.ID) data.Mark {
	mark := f.markOf(meeting, person)
	mark.Meeting, mark.Person = meeting, person
	return mark
}
