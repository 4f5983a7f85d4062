package dossier_test

import (
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/sample"
	"alongside/data/store"
	"alongside/data/vault"
	"alongside/data/vault/vaulttest"
)

// callsFromEverything judges everybody by all that was ever recorded.
func callsFromEverything(r data.Records, today data.Date) []data.Call {
	var calls []data.Call
	for _, p := range r.People {
		in := data.ReasonInput{Person: p, Milestones: r.Programme.Milestones, Today: today}
		var groups []data.Group
		for _, m := range r.Memberships {
			if m.Person == p.ID {
				in.Memberships = append(in.Memberships, m)
			}
			for _, g := range r.Groups {
				if m.Person == p.ID && m.Group == g.ID && m.On(today) {
					groups = append(groups, g)
				}
			}
		}
		in.Thresholds = data.ThresholdsFor(r.Programme.Thresholds, groups)
		in.Attendance = data.AttendanceOf(p, in.Memberships, r.Meetings, r.Marks)
		heard := data.CallInput{
			Person: p, LastSeen: in.Attendance.LastSeen(), Dismissals: r.Dismissals,
			OfMentors: make(map[data.ID][]data.Contact), Thresholds: in.Thresholds, Today: today,
		}
		for _, pair := range r.Pairs {
			if pair.Mentee == p.ID && !pair.Live() {
				in.Ended = append(in.Ended, pair)
			}
			if pair.Mentee != p.ID || !pair.Live() {
				continue
			}
			log := data.PairLog{Pair: pair}
			for _, c := range r.Contacts {
				if c.Pair == pair.ID {
					log.Contacts = append(log.Contacts, c)
				}
				if c.Pair.IsZero() && c.Person == pair.Mentor {
					heard.OfMentors[pair.Mentor] = append(heard.OfMentors[pair.Mentor], c)
				}
			}
			in.Pairs = append(in.Pairs, log)
		}
		for _, c := range r.Contacts {
			if c.Person == p.ID || slices.Contains(c.Others, p.ID) {
				heard.Contacts = append(heard.Contacts, c)
			}
		}
		if pair, paired := data.CurrentPair(r.Pairs, p.ID); paired {
			heard.Mentor = pair.Mentor
		}
		heard.Reasons = data.ReasonsToCall(in)
		if call, due := data.CallFor(heard); due {
			calls = append(calls, call)
		}
	}
	data.SortCalls(calls)
	return calls
}

// whyTheyAreRung is what is compared: people, reasons and their order.
func whyTheyAreRung(calls []data.Call) []string {
	var lines []string
	for _, c := range calls {
		line := c.Person.ID.String() + " " + c.LastSeen.String() + " " + c.Mentor.String() + " " + c.Last.Date.String()
		for _, r := range c.Reasons() {
			line += " " + r.Kind.String() + " " + r.Since.String()
		}
		lines = append(lines, line)
	}
	return lines
}

func init() { vaulttest.Quick() }

func programmeWith(t testing.TB, records data.Records) *store.Store {
	t.Helper()
	s, _, err := store.Create(filepath.Join(t.TempDir(), "p.alongside"), data.NewProgramme("Riverside"),
		"lantern gravel mitten orbit", "Maria", store.Options{
			Now: func() time.Time { return today.Time() }, KDF: vault.Floor,
		})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	if err := s.Load(records); err != nil {
		t.Fatal(err)
	}
	return s
}

func callList(t *testing.T, s *store.Store) dossier.CallList {
	t.Helper()
	var list dossier.CallList
	err := s.View(func(r *store.Reader) (err error) {
		list, err = dossier.Calls(r, today)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func callsIn(t *testing.T, s *store.Store) []data.Call {
	t.Helper()
	return callList(t, s).Due
}

func TestTheLastWeeksTellAsMuchAsEverythingEverRecorded(t *testing.T) {
	for _, seed := range []uint64{1, 2} {
		records := sample.Make(sample.Config{Seed: seed, People: 150, Years: 2, Groups: 3, Today: today})
		records.Groups[0].Thresholds = data.Thresholds{CheckInMisses: 1, ReviewMisses: 5, ReviewDays: 90, QuietDays: 5, SilentDays: 50, WaitingDays: 3}
		s := programmeWith(t, records)
		want := callsFromEverything(records, today)
		if len(want) == 0 {
			t.Error("the sample has nobody to ring, so that nothing is compared")
		}
		if diff := cmp.Diff(whyTheyAreRung(want), whyTheyAreRung(callsIn(t, s))); diff != "" {
			t.Errorf("seed %d (-everything +the last weeks):\n%s", seed, diff)
		}
	}
}

func TestWhoComesBackAfterALongTimeIsFound(t *testing.T) {
	ages := meeting(35, thursday, today.AddDays(-147), data.Closed)
	missed := meeting(36, thursday, today.AddDays(-100), data.Closed)
	s := programmeWith(t, data.Records{
		People: []data.Person{dana}, Groups: []data.Group{thursday}, Memberships: []data.Membership{membership(thursday, dana)},
		Meetings: []data.Meeting{ages, missed, meeting(37, thursday, today.AddDays(-3), data.Closed)},
		Marks: []data.Mark{
			mark(ages, dana, data.Present), mark(missed, dana, data.Absent),
			{Meeting: id(37), Person: dana.ID, Status: data.Present},
		},
	})
	calls := callsIn(t, s)
	if len(calls) != 1 || calls[0].Kind != data.CameBack || calls[0].Since != today.AddDays(-3) {
		t.Errorf("calls: %+v", calls)
	}
}

func TestACallThatIsSetAsideIsNotAskedForAgain(t *testing.T) {
	waits := dana
	waits.Path.WaitingSince = today.AddDays(-40)
	s := programmeWith(t, data.Records{People: []data.Person{waits}})
	calls := callsIn(t, s)
	if len(calls) != 1 || calls[0].Kind != data.WaitingForMentor {
		t.Fatalf("calls: %+v", calls)
	}
	if err := s.Dismiss(data.NewDismissal(waits.ID, calls[0].CallReason, today, "asked to wait until the summer")); err != nil {
		t.Fatal(err)
	}
	if list := callList(t, s); len(list.Due) != 0 || len(list.SetAside) != 1 {
		t.Errorf("set aside, and still there: %+v", list)
	}
	if err := s.RestoreCalls(waits.ID); err != nil {
		t.Fatal(err)
	}
	if list := callList(t, s); len(list.Due) != 1 || len(list.SetAside) != 0 {
		t.Errorf("brought back, and not there: %+v", list)
	}
}

// BenchmarkCalls reads who needs a call in a programme of 400 people and ten
// years: what Today waits for.
func BenchmarkCalls(b *testing.B) {
	records := sample.Make(sample.Config{Seed: 1, People: 400, Years: 10, Groups: 8, Today: today})
	s := programmeWith(b, records)
	for b.Loop() {
		if err := s.View(func(r *store.Reader) error {
			_, err := dossier.Calls(r, today)
			return err
		}); err != nil {
			b.Fatal(err)
		}
	}
}
