package settings

import (
	"testing"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/uitest"
)

func aGroup() data.Records {
	today := data.DateOf(uitest.Evening)
	group := data.Group{ID: data.NewID(), Name: "Thursday group", Place: "St Luke’s hall", Schedule: data.Schedule{
		Weekday: today.Weekday(), Start: data.At(19, 0), Weeks: 1, Span: data.Span{From: today},
	}}
	r := data.Records{Groups: []data.Group{group}}
	spans := map[string]data.Span{
		"Dana": {From: today}, "Priya": {From: today.AddDays(-70)},
		"Omar": {From: today.AddDays(-70), Until: today.AddDays(-1)}, // left the group
	}
	for name, span := range spans {
		p := data.Person{ID: data.NewID(), First: name, Roles: data.Mentee}
		r.People = append(r.People, p)
		r.Memberships = append(r.Memberships, data.Membership{Group: group.ID, Person: p.ID, Spans: []data.Span{span}})
	}
	return r
}

func TestAGroupIsShownInWords(t *testing.T) {
	r := open(t, aGroup(), inGroups)
	r.WantSeen("Thursday group", "Every Thursday at 19:00 · St Luke’s hall", "2 members")
}

func TestAGroupIsChangedAndTheListFollows(t *testing.T) {
	r := open(t, aGroup(), inGroups)
	r.Tap("Change")
	r.retype(r.fields()[0], "The upper room")
	r.Tap("Save")
	r.WantSeen("The upper room")
	r.undo()
	r.WantSeen("Thursday group")
}

func TestTheFirstGroupIsMadeFromTheEmptyList(t *testing.T) {
	r := open(t, data.Records{}, inGroups)
	r.Tap("Make a weekly group")
	r.Tap("Make the group")
	var groups []data.Group
	r.read(func(reader *store.Reader) (err error) {
		groups, err = reader.Groups()
		return err
	})
	if len(groups) != 1 {
		t.Fatalf("%d groups are stored", len(groups))
	}
	r.WantSeen("Thursday group", "0 members")
}
