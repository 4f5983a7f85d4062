package store_test

import (
	"slices"
	"testing"

	"alongside/data"
	"alongside/data/store"
)

// rotaOf is the rota of a group as the file has it.
func (f fixture) rotaOf(group data.ID) data.Rota {
	return data.NewRota(data.RotaInput{
		Group: f.groupOf(group), People: read(f, (*store.Reader).People), Meetings: read(f, (*store.Reader).Meetings), Today: today,
	})
}

func TestARotaIsKeptAsOneStepAndTheMeetingsAreLedByIt(t *testing.T) {
	f := open(t)
	maria := must(f.AddPerson(data.Person{First: "Maria", Roles: data.Facilitator}))(t)
	piotr := must(f.AddPerson(data.Person{First: "Piotr", Roles: data.Facilitator}))(t)
	g := tuesdays()
	g.LedBy = []data.ID{maria, piotr}
	g.Schedule.Weeks = 3 // of eight turns only three are planned by themselves
	group := must(f.AddGroup(g, nil, today))(t)
	before, planned := f.hash(), len(f.meetingsOf(group))

	ok(t, f.AgreeLeaders(f.rotaOf(group).Proposed()))
	meetings := f.meetingsOf(group)
	if len(meetings) != data.RotaTurns || planned >= data.RotaTurns {
		t.Fatalf("there are %d meetings, after %d", len(meetings), planned)
	}
	for i, m := range meetings {
		if want := []data.ID{maria, piotr}[i%2]; !slices.Equal(m.LedBy, []data.ID{want}) || m.LedAgreed != today || m.ID.IsZero() {
			t.Errorf("the %d. is led by %v, agreed on %s", i, m.LedBy, m.LedAgreed)
		}
	}
	if done, _ := f.CanUndo(); done.Act != store.ActAgreeLeaders || done.Count != data.RotaTurns {
		t.Errorf("it is told as %+v", done)
	}
	must(f.PlanAhead())(t)
	if n := len(f.meetingsOf(group)); n != data.RotaTurns {
		t.Errorf("a meeting of the rota was planned twice: %d", n)
	}
	must(f.Undo())(t)
	if f.hash() != before {
		t.Error("one undo does not take the rota back")
	}
	must(f.Redo())(t)

	// what is agreed outlives a change of the group's day, and goes with whoever is erased
	first := f.meetingsOf(group)[0]
	is := f.groupOf(group).On(today)
	is.Schedule.Weekday = (is.Schedule.Weekday + 1) % 7
	ok(t, f.ChangeGroup(group, today, is, ""))
	if m := f.meeting(first.ID); !slices.Equal(m.LedBy, first.LedBy) || m.LedAgreed != today {
		t.Errorf("after the change it is led by %v", m.LedBy)
	}
	must(f.Erase(store.Erasure{Person: maria, Why: store.ErasedAsked}))(t)
	for _, m := range f.meetingsOf(group) {
		if slices.Contains(m.LedBy, maria) || slices.Equal(m.LedBy, nil) && m.LedAgreed != 0 {
			t.Errorf("of who is erased stays %v, agreed on %s", m.LedBy, m.LedAgreed)
		}
	}
}

func TestWhoLeadsCanBeLeftOpenAgain(t *testing.T) {
	f := open(t)
	maria := must(f.AddPerson(data.Person{First: "Maria", Roles: data.Facilitator}))(t)
	group := must(f.AddGroup(tuesdays(), nil, today))(t)
	next := f.meetingsOf(group)[1]
	ok(t, f.SetLedBy(next.ID, []data.ID{maria}))
	if m := f.meeting(next.ID); m.LedAgreed != today {
		t.Error("what the register says of a meeting to come is not agreed")
	}
	ok(t, f.AgreeLeaders([]data.Agreement{{Meeting: next.ID, Group: group, Slot: next.Slot}}))
	if m := f.meeting(next.ID); len(m.LedBy) != 0 || m.LedAgreed != 0 {
		t.Errorf("it is led by %v still", m.LedBy)
	}
	ok(t, f.DidNotMeet(next.ID, "snow"))
	if err := f.AgreeLeaders([]data.Agreement{{Meeting: next.ID, Group: group, Slot: next.Slot, Leads: []data.ID{maria}}}); err == nil {
		t.Error("somebody leads what is cancelled")
	}
	if err := f.AgreeLeaders([]data.Agreement{{Group: group, Slot: next.Slot.AddDays(1), Leads: []data.ID{maria}}}); err == nil {
		t.Error("somebody leads on a day on which the group does not meet")
	}
}
