package store_test

import (
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/store"
)

// keptFile opens a file that an earlier version wrote, at a moment, and so brings it
// up to date.
func keptFile(t *testing.T, name string, at time.Time) fixture {
	t.Helper()
	packed, err := os.Open(filepath.Join("testdata", name))
	ok(t, err)
	defer packed.Close()
	unpacked := must(gzip.NewReader(packed))(t)
	path := filepath.Join(t.TempDir(), "a.alongside")
	ok(t, os.WriteFile(path, must(io.ReadAll(unpacked))(t), 0o600))
	c := &clock{at}
	s := must(store.Open(path, passphrase, c.options()))(t)
	f := fixture{Store: s, t: t, clock: c}
	t.Cleanup(func() { f.checkAndClose() })
	return f
}

// format1 opens a file that the first released version wrote: a Tuesday group
// of Sam, whom Ruth walks alongside, and Priya. The threshold of quiet pairs
// is not the usual one.
func format1(t *testing.T) fixture {
	t.Helper()
	return keptFile(t, "format1.gz", time.Date(2026, 5, 12, 18, 50, 0, 0, time.UTC))
}

// The ids of the kept file.
func kept(n byte) data.ID { return data.ID{15: n} }

func TestAFileOfFormat1KeepsItsSettingsAndCanSetCallsAside(t *testing.T) {
	f := format1(t)
	programme := read(f, (*store.Reader).Programme)
	want := data.DefaultThresholds
	want.QuietDays = 10
	if diff := cmp.Diff(want, programme.Thresholds); diff != "" || programme.Name != "Harbour House" {
		t.Errorf("thresholds of %s (-want +got):\n%s", programme.Name, diff)
	}
	sam := kept(1)
	d := data.NewDismissal(sam, data.CallReason{Since: today}, today, "on holiday")
	ok(t, f.Dismiss(d))
	if diff := cmp.Diff([]data.Dismissal{d}, f.dismissalsOf(sam)); diff != "" {
		t.Errorf("set aside (-want +got):\n%s", diff)
	}
}

func TestAFileOfFormat1KeepsItsRecords(t *testing.T) {
	f := format1(t)
	people := read(f, (*store.Reader).People)
	if len(people) != 3 {
		t.Errorf("there are %d people", len(people))
	}
	sam := f.person(kept(1))
	if sam.First != "Sam" || len(sam.Away) != 1 || sam.Away[0].Kind != data.ToldUs || sam.Path.Wishes != "mornings" {
		t.Errorf("Sam is %+v", sam)
	}
	if got := f.markOf(kept(30), kept(2)); got.Status != data.Present || got.Note != "keys" {
		t.Errorf("Ruth’s mark is %+v", got)
	}
	contacts := read(f, func(r *store.Reader) ([]data.Contact, error) { return r.ContactsOfPair(kept(40)) })
	if len(contacts) != 1 || contacts[0].Minutes != 40 {
		t.Errorf("the pair’s contacts are %+v", contacts)
	}
}

func TestAFileOfFormat1KeepsAMentorsTrainingAndGetsTheConditionsOnGivingBack(t *testing.T) {
	f := format1(t)
	want := data.Giving{
		Capacity: 2, Availability: "Saturday mornings",
		Training: []data.Training{{Name: data.TrainingCBTBasics, Date: data.NewDate(2025, time.March, 1)}},
	}
	if diff := cmp.Diff(want, f.person(kept(2)).Mentor); diff != "" {
		t.Errorf("Ruth as a mentor (-want +got):\n%s", diff)
	}
	programme := read(f, (*store.Reader).Programme)
	if diff := cmp.Diff(data.DefaultGivingBack(), programme.GivingBack); diff != "" {
		t.Errorf("conditions (-want +got):\n%s", diff)
	}
	goal := must(f.AddGoal(data.Goal{Person: kept(1), Words: "Ring my sister", Made: today}))(t)
	if goals := read(f, func(r *store.Reader) ([]data.Goal, error) { return r.GoalsOf(kept(1)) }); len(goals) != 1 || goals[0].ID != goal {
		t.Errorf("goals of Sam: %+v", goals)
	}
}
