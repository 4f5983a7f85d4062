package documents_test

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/sample"
	"alongside/data/store"
	"alongside/reports"
	"alongside/ui/documents"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

// chooseFolder types a folder into the list that is open.
func chooseFolder(h *uitest.Host, folder string) {
	h.Walk(func(o fyne.CanvasObject) bool {
		entry, is := o.(*kit.Entry)
		if is {
			entry.SetValue(folder)
		}
		return is
	})
	h.Tap("Make them here")
}

func names(t *testing.T, folder string) (all []string) {
	t.Helper()
	files, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		all = append(all, f.Name())
	}
	return all
}

func TestTheReviewsOfAMentorAreMadeIntoAFolder(t *testing.T) {
	records := aGroup()
	records.Pairs = append(records.Pairs, data.NewPair(data.NewID(), sam.ID, ruth.ID, evening.AddDays(-9), data.Active))
	h := show(t, records, screen.Location{Document: reports.CaseloadPackKey, ID: ruth.ID})
	folder := t.TempDir()
	for i, label := range []string{"2 reviews for Ruth S. …", "2 reviews in all, for every mentor …", "1 pack in all, for every mentor …"} {
		h.FromMenu("More", label)
		chooseFolder(h, folder)
		if len(h.Said) != i+1 || len(h.Failures) > 0 {
			t.Fatalf("said %q, failed %v", h.Said, h.Failures)
		}
	}
	same(t, "folders", names(t, folder), []string{
		"attendance-reviews-2026-11-19-1850", "attendance-reviews-2026-11-19-1850-2", "caseload-packs-2026-11-19-1850",
	})
	same(t, "reviews", names(t, filepath.Join(folder, "attendance-reviews-2026-11-19-1850")),
		[]string{"attendance-review-01.pdf", "attendance-review-02.pdf"})
	same(t, "about whom", printed(t, h)[1:3], [][]data.ID{{sam.ID}, {dana.ID}})
	same(t, "said first", h.Said[0], "2 documents are in the folder attendance-reviews-2026-11-19-1850. Anyone who has them can read them.")

	h.Shown.Show(review(dana))
	h.FromMenu("More", "2 reviews for Ruth S. …")
	h.Press(fyne.KeyEscape)
	h.Shown.Show(screen.Location{Document: reports.PairRegisterKey})
	h.Tap("More")
	h.WantUnseen("every mentor")
}

func TestTheSheetsOfTheComingMeetingsAreMadeIntoAFolder(t *testing.T) {
	h := show(t, aGroup(), screen.Location{})
	folder := t.TempDir()
	h.FromMenu("More", "The sheet of the coming meeting …")
	chooseFolder(h, folder)
	same(t, "files", names(t, filepath.Join(folder, "session-sheets-thursday-group-2026-11-19-1850")), []string{"session-sheet-2026-11-19-1900.pdf"})
}

func TestAFolderThatTakesNoFoldersIsSaid(t *testing.T) {
	const shut = "/proc" // where not even root can write
	if info, err := os.Stat(shut); err != nil || !info.IsDir() {
		t.Skip("there is no " + shut + " here")
	}
	h := show(t, aGroup(), screen.Location{})
	h.FromMenu("More", "The sheet of the coming meeting …")
	chooseFolder(h, shut)
	h.WantSeen("Nothing can be written into this folder. Choose another one.")
	if len(printed(t, h)) > 0 || len(h.Said) > 0 {
		t.Errorf("said %q, entered %v", h.Said, printed(t, h))
	}
}

// stopped is a host whose work fails after so many documents.
type stopped struct {
	*uitest.Host
	why error
	at  int
}

func (h stopped) Work(_ string, do func(context.Context) error, then func(error)) {
	ctx, cancel := context.WithCancel(context.Background())
	told := 0
	ctx = screen.WithTelling(ctx, func(string) {
		if told++; told == h.at {
			cancel()
		}
	})
	err := do(ctx)
	if h.why != nil {
		err = h.why
	}
	then(err)
}

func TestAHalfMadeBatchSaysWhatThereIsAndWhyNoMore(t *testing.T) {
	records := sample.Make(sample.Config{Seed: 7, People: 40, Years: 1, Groups: 1, Today: evening})
	full := &fs.PathError{Op: "write", Path: "x", Err: syscall.ENOSPC}
	gone := &fs.PathError{Op: "open", Path: "x", Err: fs.ErrNotExist}
	for name, c := range map[string]struct {
		why  error
		want string
	}{
		"stopped":        {nil, "You stopped it."},
		"full":           {full, "There is no room left on that disk or stick."},
		"pulled out":     {gone, "The folder is not there any more. If it was on a stick, put it back in"},
		"not to be kept": {&store.Error{Kind: store.DiskFull, Op: "print"}, "The disk is full."},
		"something else": {fs.ErrInvalid, "The file could not be written there."},
	} {
		t.Run(name, func(t *testing.T) {
			h := stopped{uitest.New(t, records), c.why, 2}
			h.Show(documents.New(h), screen.Location{Screen: screen.Documents, Document: reports.CaseloadPackKey, ID: records.Pairs[0].Mentor})
			mentees := map[data.ID]bool{}
			for _, p := range records.Pairs {
				if state := p.Now().State; state == data.Active || state == data.OnPause {
					mentees[p.Mentee] = true
				}
			}
			h.FromMenu("More", fmt.Sprintf("%d reviews in all, for every mentor …", len(mentees)))
			folder := t.TempDir()
			chooseFolder(h.Host, folder)
			h.WantSeen(fmt.Sprintf("2 of %d were made", len(mentees)), c.want, "the first ones, by their numbers")
			if made := names(t, filepath.Join(folder, names(t, folder)[0])); len(made) != 2 {
				t.Errorf("in the folder are %v", made)
			}
		})
	}
}
