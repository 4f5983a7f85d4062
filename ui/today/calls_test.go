package today

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/sample"
	"alongside/data/store"
	"alongside/ui/uitest"
)

// callsFromEverything judges everybody by all that was ever recorded.
func callsFromEverything(r data.Records, today data.Date) []data.ID {
	memberships := make(map[data.ID][]data.Membership)
	for _, m := range r.Memberships {
		memberships[m.Person] = append(memberships[m.Person], m)
	}
	contacts := make(map[data.ID][]data.Contact)
	for _, c := range r.Contacts {
		contacts[c.Person] = append(contacts[c.Person], c)
	}
	marks := make(map[data.ID][]data.Mark)
	for _, m := range r.Marks {
		marks[m.Person] = append(marks[m.Person], m)
	}
	var ids []data.ID
	for _, p := range r.People {
		own := memberships[p.ID]
		attendance := data.AttendanceOf(p, own, r.Meetings, marks[p.ID])
		if _, needed := data.CallFor(p, own, attendance, contacts[p.ID], r.Programme.Thresholds, today); needed {
			ids = append(ids, p.ID)
		}
	}
	return ids
}

func sorted(ids []data.ID) []string {
	var texts []string
	for _, id := range ids {
		texts = append(texts, id.String())
	}
	slices.Sort(texts)
	return texts
}

func TestTheLastWeeksTellAsMuchAsEverythingEverRecorded(t *testing.T) {
	today := data.DateOf(uitest.Evening)
	for _, seed := range []uint64{1, 2, 3} {
		records := sample.Make(sample.Config{Seed: seed, People: 150, Years: 2, Groups: 3, Today: today})
		h := uitest.New(t, records)
		err := h.Store().View(func(r *store.Reader) error {
			o, err := read(r, uitest.Evening)
			if err != nil {
				return err
			}
			var got []data.ID
			for _, c := range o.calls {
				got = append(got, c.Person.ID)
			}
			want := callsFromEverything(records, today)
			if len(want) == 0 {
				t.Error("the sample has nobody to ring, so that nothing is compared")
			}
			if diff := cmp.Diff(sorted(want), sorted(got)); diff != "" {
				t.Errorf("seed %d: who needs a call (-want +got):\n%s", seed, diff)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}
