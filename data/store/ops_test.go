package store_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/store"
)

func keepsArrival(g *data.Group) { g.KeepArrival = true }

func (f fixture) meeting(id data.ID) data.Meeting {
	f.t.Helper()
	return read(f, func(r *store.Reader) (data.Meeting, error) { return r.Meeting(id) })
}

func (f fixture) meetingsOf(group data.ID) []data.Meeting {
	f.t.Helper()
	return read(f, func(r *store.Reader) ([]data.Meeting, error) { return r.MeetingsOf(group) })
}

func TestSettingAMarkOpensThePlannedMeeting(t *testing.T) {
	f := open(t)
	_, m, sam, _ := f.group()
	if m.State != data.Planned {
		t.Fatalf("tonight's meeting begins as %v", m.State)
	}
	ok(t, f.SetMark(m.ID, sam, data.Late))
	if diff := cmp.Diff(data.Mark{Meeting: m.ID, Person: sam, Status: data.Late}, f.markOf(m.ID, sam)); diff != "" {
		t.Error(diff)
	}
	if got := f.meeting(m.ID).State; got != data.Open {
		t.Errorf("after the first mark the meeting is %v", got)
	}
	done, err := f.Undo()
	ok(t, err)
	if diff := cmp.Diff([]data.ID{sam, m.ID}, done.About); diff != "" || done.Act != store.ActMark || done.Detail != "late" {
		t.Errorf("undone was %+v", done)
	}
	if got := f.meeting(m.ID).State; got != data.Planned {
		t.Errorf("one undo takes back the mark and the opening; the meeting is %v", got)
	}
}

func TestWhatBelongsToAStatusGoesWithIt(t *testing.T) {
	f := open(t)
	_, m, sam, _ := f.group(keepsArrival)
	f.clock.at = evening.Add(15 * time.Minute)
	ok(t, f.SetMark(m.ID, sam, data.Present))
	if got := f.markOf(m.ID, sam).Arrived; got != data.At(19, 5) {
		t.Errorf("arrived at %v", got)
	}
	ok(t, f.EditMark(data.Mark{Meeting: m.ID, Person: sam, Status: data.Present, Arrived: data.At(19, 0), LeftEarly: true, LeftAt: data.At(20, 0), Note: "bus"}))
	ok(t, f.SetMark(m.ID, sam, data.Late))
	want := data.Mark{Meeting: m.ID, Person: sam, Status: data.Late, Arrived: data.At(19, 0), LeftEarly: true, LeftAt: data.At(20, 0), Note: "bus"}
	if diff := cmp.Diff(want, f.markOf(m.ID, sam)); diff != "" {
		t.Errorf("from present to late everything stays:\n%s", diff)
	}
	ok(t, f.SetMark(m.ID, sam, data.Absent))
	if diff := cmp.Diff(data.Mark{Meeting: m.ID, Person: sam, Status: data.Absent, Note: "bus"}, f.markOf(m.ID, sam)); diff != "" {
		t.Errorf("absent keeps the note only:\n%s", diff)
	}
	ok(t, f.SetMark(m.ID, sam, data.NotRecorded))
	if diff := cmp.Diff(data.Mark{Meeting: m.ID, Person: sam, Note: "bus"}, f.markOf(m.ID, sam)); diff != "" {
		t.Errorf("a note keeps the mark in being:\n%s", diff)
	}
	ok(t, f.EditMark(data.Mark{Meeting: m.ID, Person: sam}))
	if diff := cmp.Diff(data.Mark{}, f.markOf(m.ID, sam)); diff != "" {
		t.Errorf("a mark that says nothing is not kept:\n%s", diff)
	}
}

func TestTheClockTellsAnArrivalOnlyOfTodaysMeeting(t *testing.T) {
	f := open(t)
	_, m, sam, _ := f.group(keepsArrival)
	f.clock.at = evening.AddDate(0, 0, 1)
	ok(t, f.SetMark(m.ID, sam, data.Present))
	if got := f.markOf(m.ID, sam).Arrived; got != 0 {
		t.Errorf("entered a day later, the arrival is %v", got)
	}
}

func TestTappingTheSameStatusAgainChangesNothing(t *testing.T) {
	f := open(t)
	_, m, sam, _ := f.group()
	ok(t, f.SetMark(m.ID, sam, data.Present))
	ok(t, f.CloseMeeting(m.ID, store.LeaveAsIs))
	before, told := f.hash(), 0
	defer f.OnChange(func(store.Change) { told++ })()
	ok(t, f.SetMark(m.ID, sam, data.Present))
	done, _ := f.CanUndo()
	if f.hash() != before || told != 0 || done.Act != store.ActCloseMeeting {
		t.Errorf("told %d times, last step %v", told, done.Act)
	}
}

func TestClosingFillsOnlyTheNotRecorded(t *testing.T) {
	for _, c := range []struct {
		name string
		fill store.CloseFill
		want []data.Status // of the marked, the absent, the one who told us, the paused, the one with a note, the visitor
	}{
		{"leave as they are", store.LeaveAsIs, []data.Status{data.Late, data.NotRecorded, data.Excused, data.NotRecorded, data.NotRecorded, data.Present}},
		{"mark absent", store.MarkAbsent, []data.Status{data.Late, data.Absent, data.Excused, data.NotRecorded, data.Absent, data.Present}},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := open(t)
			group, m, marked, missing := f.group()
			away := person("Ada", "Okafor")
			away.Away = []data.Away{{Kind: data.ToldUs, Span: data.Span{From: today, Until: today}}}
			paused := person("Li", "Wei")
			paused.Away = []data.Away{{Kind: data.Paused, Span: data.Span{From: today.AddDays(-3)}}}
			ids := must(broughtIn(f.Store, []data.Person{away, paused, person("Noted", "")}))(t)
			for _, id := range ids {
				ok(t, f.JoinGroup(group, id, today.AddDays(-7)))
			}
			ok(t, f.SetMark(m.ID, marked, data.Late))
			ok(t, f.EditMark(data.Mark{Meeting: m.ID, Person: ids[2], Note: "ring her"}))
			visitor := must(f.AddWalkIn(m.ID, person("Jo", ""), data.Present))(t)
			before := f.hash()
			ok(t, f.CloseMeeting(m.ID, c.fill))
			var got []data.Status
			for _, id := range []data.ID{marked, missing, ids[0], ids[1], ids[2], visitor} {
				got = append(got, f.markOf(m.ID, id).Status)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
			if note := f.markOf(m.ID, ids[2]).Note; note != "ring her" {
				t.Errorf("the note became %q", note)
			}
			must(f.Undo())(t)
			if f.hash() != before || f.meeting(m.ID).State != data.Open {
				t.Error("one undo takes the closing back whole")
			}
		})
	}
}

func TestMarksAfterClosingSaySo(t *testing.T) {
	f := open(t)
	_, m, sam, _ := f.group()
	ok(t, f.CloseMeeting(m.ID, store.MarkAbsent))
	ok(t, f.SetMark(m.ID, sam, data.Present))
	if got := f.markOf(m.ID, sam); !got.AfterClose || f.meeting(m.ID).State != data.Closed {
		t.Errorf("mark %+v, meeting %v", got, f.meeting(m.ID).State)
	}
	ok(t, f.ReopenMeeting(m.ID))
	if got := f.meeting(m.ID).State; got != data.Open {
		t.Errorf("reopened, the meeting is %v", got)
	}
}

func TestAMeetingThatDidNotTakePlace(t *testing.T) {
	f := open(t)
	_, m, sam, _ := f.group()
	ok(t, f.SetMark(m.ID, sam, data.Present))
	if err := f.DidNotMeet(m.ID, "snow"); store.KindOf(err) != store.Invalid {
		t.Errorf("with somebody present: %v", err)
	}
	ok(t, f.SetMark(m.ID, sam, data.NotRecorded))
	ok(t, f.DidNotMeet(m.ID, "snow"))
	if err := f.SetMark(m.ID, sam, data.Present); store.KindOf(err) != store.Invalid {
		t.Errorf("marking at it: %v", err)
	}
	current := read(f, (*store.Reader).CurrentMeetings)
	for _, c := range current {
		if c.ID == m.ID {
			t.Error("it is still listed as coming")
		}
	}
	ok(t, f.ReopenMeeting(m.ID))
	if got := f.meeting(m.ID); got.State != data.Planned || got.Reason != "" {
		t.Errorf("taken back, it is %+v", got)
	}
}

func TestMarksFromPaperAreOneStep(t *testing.T) {
	f := open(t)
	_, m, sam, priya := f.group()
	ok(t, f.EditMark(data.Mark{Meeting: m.ID, Person: sam, Note: "first evening"}))
	before := f.hash()
	ok(t, f.SetMarks(m.ID, []data.Mark{
		{Person: sam, Status: data.Present, LeftEarly: true}, {Person: priya, Status: data.NotRecorded},
	}))
	if got := f.markOf(m.ID, sam); got.Status != data.Present || !got.LeftEarly || got.Note != "first evening" {
		t.Errorf("%+v", got)
	}
	must(f.Undo())(t)
	if f.hash() != before {
		t.Error("one undo takes the sheet back")
	}
}

func TestPlanningAhead(t *testing.T) {
	f := open(t)
	group, first, sam, _ := f.group()
	meetings := f.meetingsOf(group)
	if len(meetings) != 9 || meetings[8].Date != today.AddDays(56) {
		t.Fatalf("making a group plans eight weeks: %d meetings", len(meetings))
	}
	if n := must(f.PlanAhead())(t); n != 0 {
		t.Errorf("nothing was missing, and %d were made", n)
	}
	ok(t, f.MoveMeeting(meetings[1].ID, today.AddDays(8), data.At(18, 0), "Library"))
	if n := must(f.PlanAhead())(t); n != 0 {
		t.Errorf("a moved meeting fills its place, and %d were made", n)
	}
	ok(t, f.SetMark(first.ID, sam, data.Present))
	before, _ := f.CanUndo()
	f.clock.at = evening.AddDate(0, 0, 14)
	if n := must(f.PlanAhead())(t); n != 2 {
		t.Errorf("two weeks later two are missing, and %d were made", n)
	}
	if after, _ := f.CanUndo(); !cmp.Equal(before, after) {
		t.Errorf("planning is no undo step: %+v", after)
	}
}

func TestANewScheduleMovesWhatNobodyTouched(t *testing.T) {
	f := open(t)
	group, first, sam, _ := f.group()
	meetings := f.meetingsOf(group)
	ok(t, f.SetMark(first.ID, sam, data.Excused))
	ok(t, f.MoveMeeting(meetings[1].ID, today.AddDays(8), data.At(18, 0), "Library"))
	ok(t, f.SetMeetingNote(meetings[2].ID, "bring drums"))
	before := f.hash()

	g := read(f, func(r *store.Reader) (data.Group, error) { return r.Group(group) })
	g.Schedule.Weekday, g.Place = time.Wednesday, "Library"
	ok(t, f.UpdateGroup(g))
	stay := map[data.ID]bool{first.ID: true, meetings[1].ID: true, meetings[2].ID: true}
	for _, m := range f.meetingsOf(group) {
		if stay[m.ID] {
			delete(stay, m.ID)
		} else if m.Date.Weekday() != time.Wednesday || m.Place != "Library" {
			t.Errorf("a meeting stayed on %v at %s", m.Date, m.Place)
		}
	}
	if len(stay) > 0 {
		t.Errorf("%d meetings that somebody had touched are gone", len(stay))
	}

	f.clock.at = evening.AddDate(0, 0, 7)
	must(f.PlanAhead())(t)
	must(f.Undo())(t)
	if f.hash() != before {
		t.Error("undoing takes away what was planned on the undone schedule since")
	}
	must(f.Redo())(t)
	for _, m := range f.meetingsOf(group) {
		if m.Slot == m.Date && m.Date.Weekday() == time.Tuesday && m.ID != first.ID && m.ID != meetings[2].ID {
			t.Errorf("done again, a meeting is left on %v", m.Date)
		}
	}
}

func TestANewScheduleLeavesThePastAsItWasPlanned(t *testing.T) {
	for name, change := range map[string]func(*data.Group){
		"another weekday": func(g *data.Group) { g.Schedule.Weekday = time.Wednesday },
		"another place":   func(g *data.Group) { g.Place = "Library" },
	} {
		t.Run(name, func(t *testing.T) {
			f := open(t)
			group, _, _, _ := f.group()
			f.clock.at = evening.AddDate(0, 0, 14) // the third meeting's day
			meetings := f.meetingsOf(group)
			g := read(f, func(r *store.Reader) (data.Group, error) { return r.Group(group) })
			change(&g)
			ok(t, f.UpdateGroup(g))
			after := f.meetingsOf(group)
			if diff := cmp.Diff(meetings[:2], after[:2]); diff != "" {
				t.Errorf("two meetings that nobody opened (-before +after):\n%s", diff)
			}
			for _, m := range after[2:] {
				if m.Date < today.AddDays(14) || m.Date.Weekday() != g.Schedule.Weekday || m.Place != g.Place {
					t.Errorf("from the day on the new schedule holds, and one is on %v %v at %q", m.Date.Weekday(), m.Date, m.Place)
				}
			}
		})
	}
}

func TestLeavingAndJoiningAgainKeepsBothStretches(t *testing.T) {
	f := open(t)
	group, _, sam, _ := f.group()
	ok(t, f.LeaveGroup(group, sam, today))
	ok(t, f.JoinGroup(group, sam, today.AddDays(30)))
	m := read(f, func(r *store.Reader) ([]data.Membership, error) { return r.MembershipsOf(sam) })
	want := []data.Span{{From: today.AddDays(-28), Until: today}, {From: today.AddDays(30)}}
	if len(m) != 1 || !cmp.Equal(m[0].Spans, want) {
		t.Errorf("%+v", m)
	}
}

func TestPairsAndContacts(t *testing.T) {
	f := open(t)
	_, _, mentee, mentor := f.group()
	pair := must(f.MakePair(mentee, mentor, today, data.Active))(t)
	if _, err := f.MakePair(mentee, mentor, today, data.Active); store.KindOf(err) != store.Invalid {
		t.Errorf("the same pair twice: %v", err)
	}
	ok(t, f.StepPair(pair, data.PairStep{Date: today, Stage: data.BuildingTrust, State: data.Active}))
	joint := must(f.AddPerson(person("Joint", "")))(t)
	contact := must(f.AddContact(data.Contact{Person: mentee, Pair: pair, Others: []data.ID{joint}, Date: today, Minutes: 40}))(t)
	for name, get := range map[string]func(r *store.Reader) ([]data.Contact, error){
		"of the mentee":    func(r *store.Reader) ([]data.Contact, error) { return r.ContactsOf(mentee) },
		"of the pair":      func(r *store.Reader) ([]data.Contact, error) { return r.ContactsOfPair(pair) },
		"of who was there": func(r *store.Reader) ([]data.Contact, error) { return r.ContactsOf(joint) },
	} {
		if got := read(f, get); len(got) != 1 || got[0].ID != contact {
			t.Errorf("contacts %s: %+v", name, got)
		}
	}
	if got := read(f, func(r *store.Reader) ([]data.Pair, error) { return r.PairsOf(mentor) }); len(got) != 1 || len(got[0].Steps) != 2 {
		t.Errorf("%+v", got)
	}
}

func TestWhatRefersToNobodyIsRefused(t *testing.T) {
	f := open(t)
	_, m, _, _ := f.group()
	nobody := data.NewID()
	_, noPair := f.MakePair(nobody, data.NewID(), today, data.Active)
	for name, err := range map[string]error{
		"a mark":            f.SetMark(m.ID, nobody, data.Present),
		"a pair":            noPair,
		"a member":          f.JoinGroup(m.Group, nobody, today),
		"an update":         f.UpdatePerson(data.Person{ID: nobody, First: "X"}),
		"a meeting":         f.CloseMeeting(nobody, store.LeaveAsIs),
		"a who led":         f.SetLedBy(m.ID, []data.ID{nobody}),
		"a contact":         f.UpdateContact(data.Contact{ID: nobody, Person: nobody, Date: today}),
		"a step":            f.StepPair(nobody, data.PairStep{Date: today}),
		"a mark at nothing": f.SetMark(nobody, nobody, data.Present),
	} {
		if store.KindOf(err) != store.NotFound {
			t.Errorf("%s of nobody: %v", name, err)
		}
	}
}

func TestWhatCannotBeKeptIsRefusedWithTheReason(t *testing.T) {
	f := open(t)
	_, err := f.AddPerson(data.Person{})
	if store.KindOf(err) != store.Invalid || err.Error() != "a person needs a first name, an alias or a code" {
		t.Errorf("%v", err)
	}
	before := f.hash()
	if _, err := broughtIn(f.Store, []data.Person{person("Sam", ""), {}}); store.KindOf(err) != store.Invalid {
		t.Errorf("%v", err)
	}
	if f.hash() != before {
		t.Error("many are added all or none")
	}
}

func TestListenersHearOfEachDeedAfterIt(t *testing.T) {
	f := open(t)
	_, m, sam, _ := f.group()
	var heard []store.Change
	stop := f.OnChange(func(c store.Change) {
		heard = append(heard, c)
		f.markOf(m.ID, sam) // reading is allowed here
	})
	ok(t, f.SetMark(m.ID, sam, data.Present))
	must(f.Undo())(t)
	must(f.Redo())(t)
	ok(t, f.RecordPrinted("session-sheet", []data.ID{m.ID}))
	stop()
	ok(t, f.SetMark(m.ID, sam, data.Late))
	var hows []store.How
	for _, c := range heard {
		hows = append(hows, c.How)
	}
	if diff := cmp.Diff([]store.How{store.Did, store.Undid, store.Redid, store.Did}, hows); diff != "" {
		t.Error(diff)
	}
	if !heard[0].Touches(store.MarksChanged) || !heard[0].Touches(store.MeetingsChanged) || heard[0].Touches(store.PeopleChanged) {
		t.Errorf("%+v", heard[0])
	}
}

func TestTheAuditTrailOnlyGrows(t *testing.T) {
	f := open(t)
	_, m, sam, _ := f.group()
	before := f.hash()
	ok(t, f.SetMark(m.ID, sam, data.Present))
	must(f.Undo())(t)
	if f.hash() != before {
		t.Error("undoing leaves the content as it was")
	}
	ok(t, f.RecordPrinted("attendance-review", []data.ID{sam}))
	got := read(f, func(r *store.Reader) ([]data.AuditEntry, error) { return r.Audit(3) })
	want := []data.AuditEntry{
		{At: evening, By: f.Me().ID, Act: "print attendance-review", About: []data.ID{sam}, Count: 1},
		{At: evening, By: f.Me().ID, Act: "undo mark present", About: []data.ID{sam, m.ID}},
		{At: evening, By: f.Me().ID, Act: "mark present", About: []data.ID{sam, m.ID}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if done, _ := f.CanUndo(); done.Act != store.ActAddGroup {
		t.Errorf("what was printed cannot be undone; the last step is %v", done.Act)
	}
}

func TestTheCatalogue(t *testing.T) {
	f := open(t)
	surfing := must(f.SaveActivity(data.Activity{Kind: data.CBT, Title: "Urge surfing"}))(t)
	collage := must(f.SaveActivity(data.Activity{Kind: data.Art, Title: "Collage"}))(t)
	must(f.SaveActivity(data.Activity{ID: collage, Kind: data.Art, Title: "Collage", Hidden: true}))(t)
	got := read(f, (*store.Reader).Activities)
	want := []data.Activity{{ID: surfing, Kind: data.CBT, Title: "Urge surfing"}, {ID: collage, Kind: data.Art, Title: "Collage", Hidden: true}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
