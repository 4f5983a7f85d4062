package documents

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/reports"
	"alongside/reports/page"
	"alongside/reports/press"
	"alongside/ui/handout"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// batch is several documents that are made at once, and where.
type batch struct {
	label  string // with how many they are
	folder string // made for them, in the one that is chosen
	pieces []press.Piece
}

// batches are those that go with the document that is seen.
func (s *Screen) batches(r *store.Reader) (all []batch, err error) {
	w, today := s.wish, s.host.Today()
	o := press.Order{Period: w.period, Names: w.names, Today: today, Fonts: s.host.Fonts()}
	add := func(folder string, pieces []press.Piece, label func(count int) string) {
		if len(pieces) > 0 {
			all = append(all, batch{label(len(pieces)), folder + s.host.Now().Format("-2006-01-02-1504"), pieces})
		}
	}
	if w.key == reports.SessionSheetKey {
		sheets, err := press.SheetsToCome(r, o, w.group)
		folder := strings.Join(append([]string{"session-sheets"}, s.lists.groupNameInFiles(w.group, today)...), "-")
		add(folder, sheets, func(n int) string {
			return lang.N("Sheets of {{.Count}} coming meetings …", n, words.With{"Count": n})
		})
		return all, err
	}
	if w.key != reports.AttendanceReviewKey && w.key != reports.CaseloadPackKey || !w.dated(today) {
		return nil, nil
	}
	mentor := w.mentor
	if w.key == reports.AttendanceReviewKey {
		if mentor, err = mentorOf(r, w.person); err != nil {
			return nil, err
		}
	}
	var mentors []data.ID
	for _, p := range s.lists.mentors {
		if s.lists.mentees[p.ID] > 0 {
			mentors = append(mentors, p.ID)
		}
	}
	if !mentor.IsZero() {
		own, err := press.Reviews(r, o, mentor)
		if err != nil {
			return nil, err
		}
		add("attendance-reviews", own, func(n int) string {
			return lang.N("{{.Count}} reviews for {{.Name}} …", n, words.With{"Count": n, "Name": s.lists.names.ByID(mentor)})
		})
	}
	reviews, err := press.Reviews(r, o, mentors...)
	add("attendance-reviews", reviews, func(n int) string {
		return lang.N("{{.Count}} reviews in all, for every mentor …", n, words.With{"Count": n})
	})
	if w.key == reports.CaseloadPackKey {
		add("caseload-packs", press.Packs(o, mentors...), func(n int) string {
			return lang.N("{{.Count}} packs in all, for every mentor …", n, words.With{"Count": n})
		})
	}
	return all, err
}

// mentorOf is who walks alongside somebody now; none where nobody does.
func mentorOf(r *store.Reader, person data.ID) (data.ID, error) {
	if person.IsZero() {
		return data.ID{}, nil
	}
	pairs, err := r.PairsOf(person)
	pair, _ := data.CurrentPair(pairs, person)
	return pair.Mentor, err
}

// makeBatch asks for a folder and makes the documents in a new one within it.
func (s *Screen) makeBatch(b batch) {
	s.host.Chooser().ChooseFolder(lang.L("Where shall they be kept?"), lang.L("Make them here"), func(chosen string) error {
		folder, err := makeFolder(filepath.Join(chosen, b.folder))
		if _, gone := os.Stat(chosen); err != nil && gone == nil && errors.Is(err, fs.ErrNotExist) {
			return errors.New(lang.L("Nothing can be written into this folder. Choose another one."))
		}
		if err != nil {
			return errors.New(whyStopped(err))
		}
		w, st := s.wish, s.host.Store()
		run := &press.Run{
			Pieces: b.pieces, Folder: folder,
			Options: reports.Options{Paper: w.paper, LargePrint: w.large, Printed: s.host.Today(), Fonts: s.host.Fonts(), Translate: translate},
			Meta:    page.Meta{Author: s.lists.programme.Name, Created: s.host.Now()},
		}
		s.host.Work(lang.L("Making the documents"), func(ctx context.Context) error {
			return run.Go(ctx, st, func() {
				screen.Tell(ctx, lang.L("{{.N}} of {{.Count}} are made.", words.With{"N": run.Made, "Count": len(run.Pieces)}))
			})
		}, func(err error) { s.batchEnded(run, err) })
		return nil
	})
}

// makeFolder makes a folder for its owner alone, under another name where there
// is one already.
func makeFolder(path string) (string, error) {
	free := path
	for n := 2; ; n++ {
		err := os.Mkdir(free, 0o700)
		if !errors.Is(err, fs.ErrExist) {
			return free, err
		}
		free = fmt.Sprintf("%s-%d", path, n)
	}
}

// batchEnded says what was made, and why no more.
func (s *Screen) batchEnded(run *press.Run, err error) {
	what := words.With{"N": run.Made, "Count": len(run.Pieces), "Folder": filepath.Base(run.Folder)}
	if err == nil {
		s.host.Say(lang.N("{{.Count}} documents are in the folder {{.Folder}}. Anyone who has them can read them.", run.Made, what))
		if said := s.notDrawn(run.Lacking, run.Substitutes); len(said) > 0 {
			kit.Message(s.host.Window(), lang.L("Not everything could be printed"), strings.Join(said, "\n"))
		}
		return
	}
	_ = os.Remove(run.Folder) // where nothing is in it
	said := whyStopped(err)
	if run.Made == 0 {
		kit.Message(s.host.Window(), lang.L("None was made"), said)
		return
	}
	kit.Message(s.host.Window(), lang.L("{{.N}} of {{.Count}} were made", what),
		said+" "+lang.L("What was made before is whole and lies in the folder {{.Folder}}: the first ones, by their numbers.", what))
}

// whyStopped says why no more could be made, and what to do.
func whyStopped(err error) string {
	var unstored *store.Error
	switch {
	case errors.Is(err, context.Canceled):
		return lang.L("You stopped it.")
	case errors.As(err, &unstored):
		_, said := words.Error(err)
		return said
	case store.NoRoom(err):
		return lang.L("There is no room left on that disk or stick. Make room, or choose another folder.")
	case errors.Is(err, fs.ErrNotExist):
		return lang.L("The folder is not there any more. If it was on a stick, put it back in and try again.")
	case errors.Is(err, fs.ErrPermission):
		return lang.L("You may not write into this folder. Choose another one.")
	}
	_, said := words.Error(handout.ErrNotWritten())
	return said
}
