package kit

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
)

// Purpose is what a file or folder is wanted for.
type Purpose int

// What can be asked for.
const (
	ToOpen   Purpose = iota // a file that is there
	ToSave                  // a place for a file
	ToChoose                // a folder
)

// FileQuestion asks for a file or a folder.
type FileQuestion struct {
	Purpose Purpose
	Title   string
	Verb    string   // what the button is called on which the answer is given
	Folder  string   // where to begin
	Name    string   // of the file to be saved, as it is proposed; must tell nothing of a person
	Endings []string // of the files that will do (".csv"); none: of any
	Lacking string   // what is said of a folder without any of them
}

// SystemChooser is the system's own list of files and folders.
type SystemChooser interface {
	// Choose shows the list and waits for the answer, so that it is never
	// called on the UI's goroutine. The path is empty where nothing was chosen.
	// The list goes away when ctx ends.
	Choose(ctx context.Context, q FileQuestion) (path string, err error)
}

// Chooser asks for files and folders: by the system's own list where there is
// one, else by the kit's. Each question has an onPath that gets the answer; an
// error that it returns is shown, in the kit's list beside what was chosen.
type Chooser struct {
	win        fyne.Window
	system     SystemChooser
	background func(func())
	asking     *systemQuestion // while the system's list is open
}

// NewChooser returns one for a window. system is nil where the system has no
// list of its own; background runs something off the UI's goroutine.
func NewChooser(win fyne.Window, system SystemChooser, background func(func())) *Chooser {
	return &Chooser{win: win, system: system, background: background}
}

// OpenFile asks for a file with one of the endings. lacking says of a folder that
// there are none in it: others may be, which are not shown.
func (c *Chooser) OpenFile(title, verb string, endings []string, lacking string, onPath func(path string) error) {
	c.ask(FileQuestion{Purpose: ToOpen, Title: title, Verb: verb, Endings: endings, Lacking: lacking}, onPath)
}

// SaveFile asks where a file is to be kept. name is its suggested name and must
// not tell anything about a person. A file that is there already is replaced
// only once somebody has said so.
func (c *Chooser) SaveFile(title, name string, onPath func(path string) error) {
	ending := filepath.Ext(name)
	c.ask(FileQuestion{
		Purpose: ToSave, Title: title, Verb: lang.L("Save"), Name: name, Endings: []string{ending},
		Lacking: lang.L("No {{.Ending}} files in this folder yet.", map[string]any{"Ending": ending}),
	}, onPath)
}

// ChooseFolder asks for a folder.
func (c *Chooser) ChooseFolder(title, verb string, onPath func(path string) error) {
	c.ask(FileQuestion{
		Purpose: ToChoose, Title: title, Verb: verb, Lacking: lang.L("There are no folders in this folder."),
	}, onPath)
}

func (c *Chooser) ask(q FileQuestion, onPath func(path string) error) {
	if refuse(c.win, q.Title) != nil {
		return
	}
	q.Folder = rememberedFolder()
	if c.system == nil {
		c.showFiles(q, onPath)
		return
	}
	c.askSystem(q, onPath)
}

// systemQuestion is a question that the system's list is open for.
type systemQuestion struct {
	cancel context.CancelFunc
	over   chan struct{} // closed when the list has gone
}

// askSystem shows the system's list, and meanwhile says in the window that it
// is open.
func (c *Chooser) askSystem(q FileQuestion, onPath func(path string) error) {
	c.Cancel()
	if q.Purpose == ToSave {
		q.Name = freeName(q.Folder, q.Name)
	}
	ctx, cancel := context.WithCancel(context.Background())
	asking := &systemQuestion{cancel, make(chan struct{})}
	c.asking = asking
	waiting := newDialog(c.win, q.Title, NewParagraph(
		lang.L("Choose in the list that the computer has opened. It may lie behind this window.")))
	waiting.main = NewButton(lang.L("Cancel"), Secondary, waiting.Close)
	waiting.buttons = []*Button{waiting.main}
	waiting.OnClosed = func() { c.give(asking) }
	waiting.show()
	waiting.focus(waiting.main)
	c.background(func() {
		path, err := c.system.Choose(ctx, q)
		close(asking.over)
		fyne.Do(func() {
			if c.asking != asking {
				return // cancelled, or the programme was locked meanwhile
			}
			waiting.Close()
			c.answered(q, path, err, onPath)
		})
	})
}

// give takes the system's list away: whatever it says is not heard any more.
func (c *Chooser) give(asking *systemQuestion) {
	asking.cancel()
	if c.asking == asking {
		c.asking = nil
	}
}

// Cancel takes the system's list away, unanswered, and waits a moment for it to
// go: it would outlive the app.
func (c *Chooser) Cancel() {
	asking := c.asking
	if asking == nil {
		return
	}
	c.give(asking)
	select {
	case <-asking.over:
	case <-time.After(longestFarewell):
	}
}

// longestFarewell is how long the app waits for the system's list to go.
const longestFarewell = 500 * time.Millisecond

// answered takes what the system's list says. Where it did not come up at all
// the kit's is shown.
func (c *Chooser) answered(q FileQuestion, path string, err error, onPath func(path string) error) {
	if err != nil {
		c.showFiles(q, onPath)
		return
	}
	if path == "" {
		return
	}
	take := func() {
		if err := onPath(path); err != nil {
			ErrorDialog(c.win, lang.L("That did not work"), err.Error())
			return
		}
		rememberFolder(q.folderOf(path)) // not one that it failed in
	}
	if whole := q.withEnding(path); whole != path {
		path = whole // the system asked about a file of another name
		if exists(path) {
			confirmReplacing(c.win, take)
			return
		}
	}
	take()
}

// folderOf is the folder that an answer lies in, or is.
func (q FileQuestion) folderOf(path string) string {
	if q.Purpose == ToChoose {
		return path
	}
	return filepath.Dir(path)
}

// withEnding is a path under which a file is saved, with its ending.
func (q FileQuestion) withEnding(path string) string {
	if q.Purpose == ToSave && !q.hasEnding(path) {
		return path + q.Endings[0]
	}
	return path
}

// hasEnding reports whether a file is of a kind that will do.
func (q FileQuestion) hasEnding(path string) bool {
	for _, ending := range q.Endings {
		if strings.EqualFold(filepath.Ext(path), ending) {
			return true
		}
	}
	return len(q.Endings) == 0
}

// confirmReplacing asks before a file is written over.
func confirmReplacing(win fyne.Window, onYes func()) {
	Confirm(win, lang.L("There is a file of this name already"),
		lang.L("Replace it, and what is in it now is gone. Or cancel, and choose another name."),
		lang.L("Replace it"), true, onYes)
}

// errNoFile says that a file that was named is not there.
func errNoFile() error { return errors.New(lang.L("There is no such file.")) }

// errNoFolder says that a folder that was named is not there.
func errNoFolder() error { return errors.New(lang.L("There is no such folder.")) }
