package press

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"strings"
	"testing"

	"alongside/data"
	"alongside/data/dossier/riverside"
	"alongside/data/sample"
	"alongside/data/store"
	"alongside/reports"
	"alongside/reports/page"
)

// aBatch is the reviews of everybody who has a mentor, and a programme.
func aBatch(t *testing.T) (*store.Store, *Run) {
	t.Helper()
	records := sample.Make(sample.Config{Seed: 7, People: 40, Years: 1, Groups: 1, Today: riverside.Today})
	s := riverside.Programme(t, records)
	run := &Run{Folder: t.TempDir(), Options: reports.Options{Printed: riverside.Today}, Meta: page.Meta{Created: riverside.Today.Time()}}
	var mentors []data.ID
	for _, p := range data.AllMentors(records.People, records.Pairs, riverside.Today) {
		mentors = append(mentors, p.ID)
	}
	if err := s.View(func(r *store.Reader) (err error) {
		run.Pieces, err = Reviews(r, Order{Period: lately, Names: data.FirstAndInitial, Today: riverside.Today}, mentors...)
		return err
	}); err != nil {
		t.Fatal(err)
	}
	if len(run.Pieces) < 6 {
		t.Fatalf("%d reviews are too few to try anything", len(run.Pieces))
	}
	return s, run
}

func entered(t *testing.T, s *store.Store) (n int) {
	t.Helper()
	if err := s.View(func(r *store.Reader) error {
		entries, err := r.Audit(0)
		for _, e := range entries {
			if strings.HasSuffix(e.Act, reports.AttendanceReviewKey) {
				n++
			}
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	return n
}

func files(t *testing.T, folder string) (names []string) {
	t.Helper()
	all, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range all {
		names = append(names, f.Name())
	}
	return names
}

func TestABatchMakesEachPieceOnceAndEntersIt(t *testing.T) {
	s, run := aBatch(t)
	told := 0
	if err := run.Go(context.Background(), s, func() { told++ }); err != nil {
		t.Fatal(err)
	}
	want := make(map[string]bool)
	about := make(map[data.ID]bool)
	for _, p := range run.Pieces {
		if want[p.File] || about[p.Order.About] {
			t.Errorf("%s is made twice, or is about somebody who has one already", p.File)
		}
		want[p.File], about[p.Order.About] = true, true
	}
	made := files(t, run.Folder)
	same(t, "how many were made", []int{run.Made, told, entered(t, s), len(made)}, []int{len(want), len(want), len(want), len(want)})
	for _, name := range made {
		if !want[name] || strings.Trim(strings.TrimSuffix(strings.TrimPrefix(name, "attendance-review-"), ".pdf"), "0123456789-") != "" {
			t.Errorf("%s is more than a document and its number", name)
		}
	}
}

func TestABatchThatIsStoppedKeepsWhatWasMadeAndNothingElse(t *testing.T) {
	s, run := aBatch(t)
	ctx, cancel := context.WithCancel(context.Background())
	err := run.Go(ctx, s, func() {
		if run.Made == 3 {
			cancel()
		}
	})
	if !errors.Is(err, context.Canceled) || run.Made != 3 {
		t.Errorf("%v, %d made", err, run.Made)
	}
	same(t, "what is there", files(t, run.Folder), []string{run.Pieces[0].File, run.Pieces[1].File, run.Pieces[2].File})
	same(t, "entered", entered(t, s), 3)
}

func TestABatchWhoseFolderGoesEntersNothingThatIsNotMade(t *testing.T) {
	s, run := aBatch(t)
	err := run.Go(context.Background(), s, func() {
		if run.Made == 2 {
			_ = os.Rename(run.Folder, run.Folder+"-pulled")
		}
	})
	if !errors.Is(err, fs.ErrNotExist) || run.Made != 2 || entered(t, s) != 2 {
		t.Errorf("%v, %d made, %d entered", err, run.Made, entered(t, s))
	}
	same(t, "what is there", len(files(t, run.Folder+"-pulled")), 2)
}

func TestTheSheetsToComeAreOfPlannedMeetingsOfOneGroup(t *testing.T) {
	group, other := riverside.Thursday, riverside.Monday
	meeting := func(g data.Group, days int, state data.MeetingState) data.Meeting {
		return data.Meeting{ID: data.NewID(), Group: g.ID, Date: riverside.Today.AddDays(days), Start: data.At(19, 5), State: state}
	}
	next, later := meeting(group, 0, data.Planned), meeting(group, 7, data.Planned)
	records := data.Records{Groups: []data.Group{group, other}, Meetings: []data.Meeting{
		meeting(group, -7, data.Planned), meeting(group, -14, data.Closed), next, later,
		meeting(group, 14, data.DidNotMeet), meeting(other, 1, data.Planned),
	}}
	riverside.With(t, records, func(r *store.Reader) error {
		pieces, err := SheetsToCome(r, Order{Today: riverside.Today}, group.ID)
		var about []data.ID
		var names []string
		for _, p := range pieces {
			about, names = append(about, p.Order.About), append(names, p.File)
		}
		same(t, "of which meetings", about, []data.ID{next.ID, later.ID})
		same(t, "names", names, []string{
			"session-sheet-" + next.Date.String() + "-1905.pdf", "session-sheet-" + later.Date.String() + "-1905.pdf",
		})
		return err
	})
}
