package store_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/store"
)

func (f fixture) person(id data.ID) data.Person {
	f.t.Helper()
	return read(f, func(r *store.Reader) (data.Person, error) { return r.Person(id) })
}

func away(kind data.AwayKind, from, until int) data.Away {
	return data.Away{Kind: kind, Span: data.Span{From: today.AddDays(from), Until: today.AddDays(until)}, Reason: "family"}
}

func TestBeingAwayIsNotedBesideWhatWasNotedBefore(t *testing.T) {
	f := open(t)
	_, _, sam, _ := f.group()
	ok(t, f.AddAway(sam, away(data.ToldUs, 10, 12)))
	before := f.hash()
	ok(t, f.AddAway(sam, away(data.Paused, 0, 5)))
	want := []data.Away{away(data.Paused, 0, 5), away(data.ToldUs, 10, 12)}
	if diff := cmp.Diff(want, f.person(sam).Away); diff != "" {
		t.Errorf("in order of date (-want +got):\n%s", diff)
	}
	done := must(f.Undo())(t)
	if f.hash() != before || done.Act != store.ActAway || done.Detail != "paused" || done.About[0] != sam {
		t.Errorf("undone was %+v", done)
	}
}

func TestAnAbsenceThatCannotBeKeptIsRefused(t *testing.T) {
	f := open(t)
	_, _, sam, _ := f.group()
	for name, a := range map[string]data.Away{
		"it ends before it begins": away(data.ToldUs, 5, 3),
		"nobody knows from when":   {Kind: data.Paused},
	} {
		if err := f.AddAway(sam, a); store.KindOf(err) != store.Invalid {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := f.AddAway(data.NewID(), away(data.ToldUs, 0, 3)); store.KindOf(err) != store.NotFound {
		t.Errorf("somebody who is not there: %v", err)
	}
}

func TestEndingAnAbsence(t *testing.T) {
	for name, c := range map[string]struct {
		noted data.Away
		last  int
		want  []data.Away
	}{
		"sooner than thought":     {away(data.Paused, -5, 30), 2, []data.Away{away(data.Paused, -5, 2)}},
		"later than thought":      {away(data.ToldUs, -5, 0), 9, []data.Away{away(data.ToldUs, -5, 9)}},
		"before it begins at all": {away(data.ToldUs, 3, 9), 0, nil},
	} {
		t.Run(name, func(t *testing.T) {
			f := open(t)
			_, _, sam, _ := f.group()
			ok(t, f.AddAway(sam, c.noted))
			before := f.hash()
			ok(t, f.EndAway(sam, 0, today.AddDays(c.last)))
			if diff := cmp.Diff(c.want, f.person(sam).Away); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			must(f.Undo())(t)
			if f.hash() != before {
				t.Error("one undo does not take it back")
			}
		})
	}
}

func TestAnAbsenceThatIsNotNotedCannotBeEnded(t *testing.T) {
	f := open(t)
	_, _, sam, _ := f.group()
	for _, index := range []int{-1, 0} {
		if err := f.EndAway(sam, index, today); store.KindOf(err) != store.Invalid {
			t.Errorf("index %d: %v", index, err)
		}
	}
}
