package store_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/store"
)

func TestAMemberWhoWasTakenForNewRemainsAMember(t *testing.T) {
	f := open(t)
	_, m, sam, _ := f.group() // without a day of joining
	walkIn := must(f.AddWalkIn(m.ID, data.Newcomer("sammy", today), data.Present))(t)
	ok(t, f.MergePeople(sam, walkIn))
	if p := f.person(sam); p.Joined != 0 {
		t.Errorf("a member since %v joined on %v", today.AddDays(-28), p.Joined)
	}
}

func TestASupporterWhoWasTakenForNewWaitsForNoMentor(t *testing.T) {
	f := open(t)
	_, m, _, priya := f.group()
	for name, c := range map[string]struct {
		paired bool
		want   data.Role
	}{
		"known by a name alone": {false, data.Supporter},
		"with a mentor":         {true, data.Supporter | data.Mentee},
	} {
		supporter := must(f.AddPerson(data.Person{First: "Mona", Last: "Lee", Roles: data.Supporter}))(t)
		walkIn := must(f.AddWalkIn(m.ID, data.Newcomer("mona", today), data.Present))(t)
		if c.paired {
			must(f.MakePair(walkIn, priya, today, data.Active))(t)
		}
		ok(t, f.MergePeople(supporter, walkIn))
		if got := f.person(supporter).Roles; got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

func TestAMergeThatChangesAClosedRegisterLeavesATrace(t *testing.T) {
	f := open(t)
	_, m, sam, _ := f.group()
	stranger := must(f.AddPerson(person("Mona", "Lee")))(t)
	for name, c := range map[string]struct {
		keep data.ID
		want bool
	}{
		"of somebody who was expected": {sam, true},
		"of nobody":                    {stranger, false},
	} {
		walkIn := must(f.AddWalkIn(m.ID, data.Newcomer("sammy", today), data.Present))(t)
		ok(t, f.CloseMeeting(m.ID, store.LeaveAsIs))
		ok(t, f.MergePeople(c.keep, walkIn))
		want := data.Mark{Meeting: m.ID, Person: c.keep, Status: data.Present, AfterClose: c.want}
		if diff := cmp.Diff(want, f.markOf(m.ID, c.keep)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		ok(t, f.ReopenMeeting(m.ID))
	}
}

func TestAMemberWhoseRecordGoesWasExpectedAndTheOtherWasNot(t *testing.T) {
	f := open(t)
	_, m, sam, _ := f.group()
	stranger := must(f.AddPerson(person("Samuel", "")))(t)
	ok(t, f.SetMark(m.ID, sam, data.Late))
	ok(t, f.CloseMeeting(m.ID, store.LeaveAsIs))
	ok(t, f.MergePeople(stranger, sam))
	if diff := cmp.Diff(data.Mark{Meeting: m.ID, Person: stranger, Status: data.Late}, f.markOf(m.ID, stranger)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestOfTwoReasonsSetAsideTheLaterOneIsKept(t *testing.T) {
	reason := data.CallReason{Kind: data.NotSeen, Concern: data.CheckIn, Since: today.AddDays(-30)}
	other := data.CallReason{Kind: data.WaitingForMentor, Since: today.AddDays(-30)}
	for name, c := range map[string]struct {
		keep, gone int // days ago
		want       string
	}{
		"that of the record that stays": {1, 5, "keep"},
		"that of the one that goes":     {5, 1, "gone"},
		"of one day: what stands":       {3, 3, "keep"},
	} {
		t.Run(name, func(t *testing.T) {
			f := open(t)
			_, _, sam, priya := f.group()
			ok(t, f.Dismiss(data.NewDismissal(sam, reason, today.AddDays(-c.keep), "keep")))
			ok(t, f.Dismiss(data.NewDismissal(priya, reason, today.AddDays(-c.gone), "gone"), data.NewDismissal(priya, other, today, "gone")))
			before := f.hash()
			ok(t, f.MergePeople(sam, priya))
			got := map[data.CallKind]string{}
			all := f.dismissalsOf(sam)
			for _, d := range all {
				got[d.Kind] = d.Reason
			}
			if diff := cmp.Diff(map[data.CallKind]string{data.NotSeen: c.want, data.WaitingForMentor: "gone"}, got); diff != "" || len(all) != 2 {
				t.Errorf("%d are set aside (-want +got):\n%s", len(all), diff)
			}
			must(f.Undo())(t)
			if f.hash() != before {
				t.Error("undoing does not give back what was")
			}
		})
	}
}
