package data_test

import (
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"alongside/data"
)

func TestEachKeyHasItsOwnGroups(t *testing.T) {
	maria, piotr := id(1), id(2)
	p := data.Programme{}.WithOwnGroups(maria, []data.ID{id(10)}).WithOwnGroups(piotr, []data.ID{id(11), id(12)})
	before := p
	p = p.WithOwnGroups(maria, []data.ID{id(12)})
	for key, want := range map[data.ID][]data.ID{maria: {id(12)}, piotr: {id(11), id(12)}, id(3): nil} {
		if diff := gocmp.Diff(want, p.OwnGroupsOf(key)); diff != "" {
			t.Errorf("of %v (-want +got):\n%s", key, diff)
		}
	}
	if got := before.OwnGroupsOf(maria); len(got) != 1 || got[0] != id(10) {
		t.Errorf("the programme of before says %v now", got)
	}
	if p = p.WithOwnGroups(maria, nil).WithOwnGroups(piotr, nil); p.Own != nil {
		t.Errorf("nobody's are kept: %v", p.Own)
	}
}

func TestWhatIsShown(t *testing.T) {
	for _, c := range []struct {
		shown  data.Shown
		groups []data.ID
		want   bool
	}{
		{data.Shown{}, nil, true},
		{data.Shown{Own: []data.ID{id(1)}}, []data.ID{id(2)}, true},
		{data.Shown{Own: []data.ID{id(1)}, Only: true}, []data.ID{id(2)}, false},
		{data.Shown{Own: []data.ID{id(1)}, Only: true}, []data.ID{id(2), id(1)}, true},
		{data.Shown{Own: []data.ID{id(1)}, Only: true}, nil, false},
	} {
		if got := c.shown.Any(c.groups); got != c.want {
			t.Errorf("%+v, of %v: %v", c.shown, c.groups, got)
		}
	}
	meetings := []data.Meeting{{ID: id(20), Group: id(1)}, {ID: id(21), Group: id(2)}}
	if got := (data.Shown{Own: []data.ID{id(2)}, Only: true}).Meetings(meetings); len(got) != 1 || got[0].ID != id(21) || meetings[0].ID != id(20) {
		t.Errorf("meetings %v of %v", got, meetings)
	}
}

func TestWhichGroupsAreLikelySomebodysOwn(t *testing.T) {
	me, other := id(5), id(6)
	at := func(n byte, group data.ID, daysAgo int, state data.MeetingState, led ...data.ID) data.Meeting {
		return data.Meeting{ID: id(int(n)), Group: group, Date: callDay.AddDays(-daysAgo), State: state, LedBy: led}
	}
	group := func(n int, led ...data.ID) data.Group { return data.Group{ID: id(n), LedBy: led} }
	over := group(17, me)
	over.Schedule.Span.Until = callDay.AddDays(-1)
	groups := []data.Group{group(10, me), group(11, other), group(12), group(13), group(14), group(15), group(16), over}
	meetings := []data.Meeting{
		at(31, id(12), 83, data.Closed, me), at(32, id(13), 84, data.Closed, me), at(33, id(14), 2, data.Closed, other),
		at(34, id(15), 0, data.Planned, me), at(35, id(16), -7, data.Closed, me),
	}
	got := data.LikelyOwnGroups(groups, meetings, []data.ID{me}, map[data.ID]bool{id(33): true}, callDay)
	want := []data.ID{
		id(10), // the usual facilitator
		id(12), // led a meeting lately
		id(14), // took a register
	}
	if diff := gocmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestWhomAKeysLabelMayMean(t *testing.T) {
	people := []data.Person{
		{ID: id(1), First: "Maria", Last: "Ortiz"}, {ID: id(2), First: "Piotr", Last: "Zając"}, {ID: id(3), First: "Ana", Alias: "Nan"}, {ID: id(4), First: "Piotr"},
	}
	for label, want := range map[string][]data.ID{
		"Maria": {id(1)}, "maria ortiz": {id(1)}, "Nan": {id(3)}, "Piotr Zajac": {id(2)},
		"Piotr": nil, // which of the two?
		"":      nil, "Riverside": nil,
	} {
		if diff := gocmp.Diff(want, data.NamedLike(label, people)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", label, diff)
		}
	}
}
