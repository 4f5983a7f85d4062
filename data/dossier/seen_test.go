package dossier_test

import (
	"path/filepath"
	"testing"
	"time"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/store"
	"alongside/data/vault"
	"alongside/data/vault/vaulttest"
)

func init() { vaulttest.Quick() }

func TestWhoWasAtAnEarlierMeetingIsNoFirstTimer(t *testing.T) {
	evening := time.Date(2026, time.May, 5, 18, 50, 0, 0, time.UTC)
	today := data.DateOf(evening)
	s, _, err := store.Create(filepath.Join(t.TempDir(), "a.alongside"), data.NewProgramme("Harbour House"),
		"seven kettles under a violet bridge", "Rosa M.", store.Options{Now: func() time.Time { return evening }, KDF: vault.Floor})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	do := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	group := func(name string) data.ID {
		id, err := s.AddGroup(data.Group{Name: name, Schedule: data.Schedule{
			Weekday: time.Sunday, Start: data.At(19, 0), Weeks: 1, Span: data.Span{From: today},
		}}, nil, 0)
		do(err)
		return id
	}
	noon, late := group("Midday group"), group("Evening group")
	tonight, err := s.AddMeeting(data.Meeting{Group: late, Date: today, Start: data.At(19, 0)})
	do(err)
	for name, c := range map[string]struct {
		group  data.ID
		days   int
		start  data.TimeOfDay
		status data.Status
		want   bool
	}{
		"yesterday, in another group":      {noon, -1, data.At(20, 0), data.Present, true},
		"earlier today, in another group":  {noon, 0, data.At(12, 0), data.Late, true},
		"earlier today, in the same group": {late, 0, data.At(12, 0), data.Present, true},
		"at the same time":                 {noon, 0, data.At(19, 0), data.Present, false},
		"later today":                      {noon, 0, data.At(21, 0), data.Present, false},
		"told us that they would not come": {noon, -7, data.At(19, 0), data.Excused, false},
		"absent":                           {noon, -7, data.At(19, 0), data.Absent, false},
	} {
		t.Run(name, func(t *testing.T) {
			person, err := s.AddPerson(data.Person{First: "Jo"})
			do(err)
			m, err := s.AddMeeting(data.Meeting{Group: c.group, Date: today.AddDays(c.days), Start: c.start})
			do(err)
			do(s.SetMark(m, person, c.status))
			do(s.SetMark(tonight, person, data.Present)) // of tonight's own mark nothing follows
			do(s.View(func(r *store.Reader) error {
				meeting, err := r.Meeting(tonight)
				same(t, "seen before", dossier.SeenBefore(r, person, meeting), c.want)
				return err
			}))
		})
	}
}
