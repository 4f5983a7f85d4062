package store_test

import (
	"time"

	"pgregory.net/rapid"

	"alongside/data"
	"alongside/data/store"
)

// world is a store under random operations.
type world struct {
	f       fixture
	hashes  [][32]byte // of the content, after each step
	people  []data.ID
	groups  []data.ID
	pairs   []data.ID
	catalog []data.ID
}

// meetingsNow are those of the present content.
func (w *world) meetingsNow() []data.Meeting {
	return read(w.f, (*store.Reader).Meetings)
}

// step does one random operation, and notes the content where it was a step.
func (w *world) step(t *rapid.T) {
	before, had := w.f.CanUndo()
	told := 0
	stop := w.f.OnChange(func(store.Change) { told++ })
	err := w.operate(t)
	stop()
	if err != nil && store.KindOf(err) != store.Invalid && store.KindOf(err) != store.NotFound {
		t.Fatalf("%v: %v", store.KindOf(err), err)
	}
	if told == 0 {
		after, has := w.f.CanUndo()
		if had != has || before.Act != after.Act {
			t.Fatal("a step that nobody was told of")
		}
		return
	}
	w.planFarther(t)
	w.hashes = append(w.hashes, w.f.hash())
}

// planFarther plans ahead as three weeks later. That is no step of its own, and
// goes and comes with the schedule that it follows from.
func (w *world) planFarther(t *rapid.T) {
	w.f.clock.at = evening.AddDate(0, 0, 21)
	if _, err := w.f.PlanAhead(); err != nil {
		t.Fatal(err)
	}
	w.f.clock.at = evening
}

func pick[T any](t *rapid.T, from []T) T {
	return from[rapid.IntRange(0, len(from)-1).Draw(t, "which")]
}

func (w *world) operate(t *rapid.T) error {
	f, date := w.f, today.AddDays(rapid.IntRange(-20, 40).Draw(t, "day"))
	text := pick(t, []string{"", "a", "Library", "Żaneta", "مريم"})
	keep := func(ids *[]data.ID) func(data.ID, error) error {
		return func(id data.ID, err error) error {
			if err == nil {
				*ids = append(*ids, id)
			}
			return err
		}
	}
	someone, group := pick(t, w.people), pick(t, w.groups)
	g := tuesdays()
	g.Schedule.Weekday = time.Weekday(rapid.IntRange(0, 6).Draw(t, "weekday"))
	g.Schedule.Weeks, g.Place = rapid.IntRange(1, 2).Draw(t, "weeks"), text
	meetings := w.meetingsNow()
	m := pick(t, meetings)
	status := data.Status(rapid.IntRange(0, 4).Draw(t, "status"))
	switch rapid.IntRange(0, 45).Draw(t, "operation") {
	case 0:
		return keep(&w.people)(f.AddPerson(person(text, "x")))
	case 1:
		return f.UpdatePerson(data.Person{ID: someone, First: text, Alias: "y"})
	case 2:
		return keep(&w.groups)(f.AddGroup(g, []data.ID{someone}, date))
	case 3, 4:
		g.ID = group
		return f.UpdateGroup(g)
	case 5:
		return f.JoinGroup(group, someone, date)
	case 6:
		return f.LeaveGroup(group, someone, date)
	case 7:
		return f.MoveMeeting(m.ID, date, data.At(18, 0), text)
	case 8:
		return f.CloseMeeting(m.ID, store.CloseFill(rapid.IntRange(0, 1).Draw(t, "fill")))
	case 9:
		return f.ReopenMeeting(m.ID)
	case 10:
		return f.DidNotMeet(m.ID, text)
	case 11, 12, 13:
		return f.SetMark(m.ID, someone, status)
	case 14:
		return f.EditMark(data.Mark{Meeting: m.ID, Person: someone, Status: status, Note: text})
	case 15:
		return keep(&w.people)(f.AddWalkIn(m.ID, person(text, "w"), status))
	case 16:
		return keep(&w.pairs)(f.MakePair(someone, pick(t, w.people), date, data.Active))
	case 17:
		_, err := f.AddContact(data.Contact{Person: someone, Date: date, Others: []data.ID{pick(t, w.people)}, Note: text})
		return err
	case 18:
		return keep(&w.catalog)(f.SaveActivity(data.Activity{Title: text}))
	case 19:
		return f.MergePeople(someone, pick(t, w.people))
	case 20:
		return f.AddAway(someone, data.Away{Kind: data.ToldUs, Span: data.Span{From: date}, Reason: text})
	case 21:
		return f.EndAway(someone, 0, date)
	case 22:
		return f.Dismiss(data.NewDismissal(someone, data.CallReason{Since: date}, today, text))
	case 23:
		return f.RestoreCalls(someone)
	case 24, 25, 26, 27, 28, 29, 30, 31, 32:
		return w.mentoring(t, someone, date, text)
	case 33, 34, 35, 36, 37, 38:
		return w.evening(t, m, someone, text)
	case 39:
		_, err := f.AddMeeting(data.Meeting{Group: group, Date: date, Start: data.At(18, 0), Place: text})
		return err
	case 40:
		ids, err := broughtIn(f.Store, []data.Person{person(text, "q"), person("Q", text)}, store.Joining{Group: group, On: date})
		w.people = append(w.people, ids...)
		return err
	case 41:
		p := data.NewProgramme(text)
		p.Paper = data.Letter
		return f.UpdateProgramme(p)
	case 42:
		_, err := f.AddConsent(data.Consent{Person: someone, Recipient: "Court", Purpose: "a report" + text, Span: data.Span{From: date, Until: date.AddDays(40)}})
		return err
	case 43:
		consents := read(f, (*store.Reader).Consents)
		if len(consents) == 0 {
			return nil
		}
		c := pick(t, consents)
		return f.WithdrawConsents(c.Person, date, c.ID)
	default:
		return f.SetMarks(m.ID, []data.Mark{{Person: someone, Status: status}, {Person: pick(t, w.people), Status: data.Late}})
	}
}

// anything does an operation, or what goes past the steps.
func (w *world) anything(t *rapid.T) error {
	f := w.f
	switch rapid.IntRange(0, 12).Draw(t, "anything") {
	case 0, 1, 2:
		_, err := f.Undo()
		return err
	case 3:
		_, err := f.Redo()
		return err
	case 4:
		if done, can := f.CanUndo(); can {
			_, err := f.UndoIf(done)
			return err
		}
		return nil
	case 5, 6:
		return f.Load(w.toLoad(t))
	case 7:
		f.clock.at = evening.AddDate(0, 0, rapid.IntRange(0, 30).Draw(t, "days later"))
		_, err := f.PlanAhead()
		return err
	case 8:
		return f.ComeBack(pick(t, w.people), today)
	case 9:
		return f.RecordPrinted("session-sheet", w.people)
	case 10:
		_, err := f.makeSlip(pick(t, w.people), "court", []data.ID{pick(t, w.meetingsNow()).ID})
		return err
	default:
		return w.operate(t)
	}
}

// toLoad are records of whom and what was there at some time, and perhaps
// still is.
func (w *world) toLoad(t *rapid.T) data.Records {
	var r data.Records
	someone, g := pick(t, w.people), tuesdays()
	g.ID, g.Schedule.Weekday = pick(t, w.groups), time.Weekday(rapid.IntRange(0, 6).Draw(t, "weekday"))
	if rapid.Bool().Draw(t, "the person too") {
		r.People = []data.Person{{ID: someone, First: "Sam", Left: today.AddDays(-3)}}
	}
	if rapid.Bool().Draw(t, "the group too") {
		r.Groups = []data.Group{g}
	}
	r.Marks = []data.Mark{{Meeting: pick(t, w.meetingsNow()).ID, Person: someone, Status: data.Late}}
	r.Memberships = []data.Membership{{Group: g.ID, Person: someone, Spans: []data.Span{{From: today}}}}
	return r
}

// evening does something to a meeting.
func (w *world) evening(t *rapid.T, m data.Meeting, someone data.ID, text string) error {
	f := w.f
	switch rapid.IntRange(0, 6).Draw(t, "of the evening") {
	case 0:
		return f.SetHeld(m.ID, []data.Held{{Title: text, Kind: data.CBT, LedBy: []data.ID{someone}}})
	case 1:
		return f.SetLedBy(m.ID, []data.ID{someone})
	case 2:
		return f.SetVisitors(m.ID, rapid.IntRange(0, 3).Draw(t, "visitors"))
	case 3:
		return f.SetForNext(m.ID, text)
	case 4:
		return f.Settle(m.ID, text)
	case 5:
		return f.Unsettle(m.ID, text)
	default:
		return f.SetMeetingNote(m.ID, text)
	}
}

// mentoring does something to a pair or a goal, once there are some.
func (w *world) mentoring(t *rapid.T, someone data.ID, date data.Date, text string) error {
	f := w.f
	goals, pairs := read(f, (*store.Reader).Goals), read(f, (*store.Reader).Pairs)
	kind := rapid.IntRange(0, 13).Draw(t, "kind of mentoring")
	switch {
	case kind == 0 || len(goals) == 0:
		_, err := f.AddGoal(data.Goal{Person: someone, Words: text + "!", Made: date})
		return err
	case kind == 1 || len(pairs) == 0:
		_, err := f.MakePair(someone, pick(t, w.people), date, data.Proposed)
		return err
	case kind == 2:
		return f.BecomeMentor(someone, date, text == "")
	case kind == 3:
		g := pick(t, goals)
		g.Words, g.Steps = text, append(g.Steps, data.GoalStep{Text: "x"})
		return f.UpdateGoal(g)
	}
	goal, pair := pick(t, goals), pick(t, pairs)
	review := data.GoalChange{Date: date, Status: data.GoalStatus(rapid.IntRange(0, 3).Draw(t, "status")), Pair: pair.ID, Note: text}
	switch kind {
	case 4:
		return f.AgreePair(pair.ID, pick(t, []data.ID{pair.Mentee, pair.Mentor}), date)
	case 5:
		return f.ReviewPair(pair.ID, date, text, date.AddDays(rapid.IntRange(-1, 90).Draw(t, "days to the next")))
	case 12:
		state := data.PairState(rapid.IntRange(0, 3).Draw(t, "state"))
		return f.StepPair(pair.ID, data.PairStep{Date: date, Stage: data.BuildingTrust, State: state, Reason: data.Completed, Note: text})
	case 13:
		contacts := read(f, (*store.Reader).Contacts)
		if len(contacts) == 0 {
			return nil
		}
		c := pick(t, contacts)
		c.Date, c.Note, c.Others = date, text, []data.ID{someone}
		return f.UpdateContact(c)
	case 11:
		stage := data.Stage(rapid.IntRange(0, 3).Draw(t, "stage"))
		return f.ReviewTogether(pair.ID, date, stage, text, 0, map[data.ID]data.GoalChange{goal.ID: review})
	case 6:
		_, err := f.TransferPair(pair.ID, someone, date, data.Proposed, text)
		return err
	case 7:
		_, err := f.LogOneToOne(data.Contact{Person: pair.Mentee, Pair: pair.ID, Date: date}, map[data.ID]data.GoalChange{goal.ID: review})
		return err
	case 8:
		return f.ReviewGoal(goal.ID, review)
	case 9:
		return f.SetPairReview(pair.ID, date)
	default:
		_, err := f.AddContacts([]data.Contact{{Person: someone, Date: date}, {Person: pair.Mentee, Pair: pair.ID, Date: date, Note: text}})
		return err
	}
}
