package kit

import (
	"errors"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
)

const (
	filesWidth  float32 = 760
	placesWidth float32 = 150
)

// fileList is the kit's own list of files and folders. Fyne's knows no Escape
// and no places that people know, and dies when it is told its size.
//
// In the list the arrows choose, Enter opens, Backspace goes a folder up, and
// letters find what begins with them. What begins a path goes on in the field of
// the folder, where Enter goes to the folder and Enter again takes it.
type fileList struct {
	chooser  *Chooser
	question FileQuestion
	onPath   func(path string) error
	dialog   *Dialog

	name   *Entry // of the file to be saved
	where  *Entry // the folder that is seen; another can be typed
	places *RowList
	rows   *RowList
	said   *Paragraph // why there is nothing to see

	known    []filePlace
	folder   string  // the one that is seen
	entries  []entry // what is in it
	turn     int     // counts the folders asked for: a slow one comes too late
	letters  string  // typed to find something
	proposed string  // the name of the file, while nobody has typed another
	chosen   string  // what was tapped once
}

// showFiles asks by the kit's own list.
func (c *Chooser) showFiles(q FileQuestion, onPath func(path string) error) {
	l := &fileList{chooser: c, question: q, onPath: onPath, known: filePlaces(), folder: q.Folder}
	l.where = NewEntry("")
	l.where.SetValue(shownName(q.Folder))
	l.where.OnSubmitted = func(string) { l.goThere() }
	l.makeLists()
	top := VStack(Gap8)
	if q.Purpose == ToSave {
		l.name = NewEntry("")
		l.name.OnSubmitted = func(string) { l.submit() }
		top.Add(NewField(lang.L("Name of the file"), l.name, ""))
	}
	top.Add(VStack(Gap4, Caption(lang.L("Folder")), l.folderLine()))
	l.said = MutedParagraph("")
	l.said.Hide()
	body := container.New(&filesBody{}, l.places, Stacked(l.rows, Inset(Gap8, Gap8, Gap8, Gap8, l.said)))
	l.dialog = newForm(c.win, q.Title, VStack(Gap8, top, body), q.Verb, l.submit)
	l.dialog.width, l.dialog.filling, l.dialog.passing = filesWidth, body, true
	l.dialog.show()
	l.begin()
	l.open(q.Folder, "")
}

// begin gives the keyboard to where most begin.
func (l *fileList) begin() {
	if l.question.Purpose == ToSave {
		l.dialog.focus(l.name)
	} else {
		l.dialog.focus(l.rows)
	}
}

// folderLine says which folder is seen, and goes a folder up.
func (l *fileList) folderLine() fyne.CanvasObject {
	up := NewButton(lang.L("Up"), Secondary, l.up)
	line := HStack(Gap8, up, Grow(l.where))
	if l.question.Purpose != ToOpen {
		line.Add(NewButton(lang.L("New folder"), Secondary, l.askNewFolder))
	}
	return line
}

func (l *fileList) makeLists() {
	l.places = NewRowList(RowHeight, func() int { return len(l.known) }, newPickerRow, func(i int, row fyne.CanvasObject) {
		setPickerRow(row, l.known[i].label, "")
	})
	l.places.SetDividers(false)
	l.places.OnActivated = func(i int) { l.open(l.known[i].path, "") }
	l.places.OnTypedRune = func(r rune) { l.beginsPath(r) }
	l.rows = NewRowList(RowHeight, func() int { return len(l.entries) },
		func() fyne.CanvasObject { return newFileRow() },
		func(i int, row fyne.CanvasObject) { row.(*fileRow).show(l.entries[i]) })
	l.rows.OnActivated = l.tapped
	l.rows.OnTypedKey = l.key
	l.rows.OnTypedRune = l.find
	l.rows.OnSelected = func(int) { l.letters = "" }
}

// open shows a folder, with what is called so selected. It is read off the UI's
// goroutine: a stick or a network may take its time.
func (l *fileList) open(path, selected string) {
	l.turn++
	turn := l.turn
	l.chooser.background(func() {
		entries, err := readFolder(path, l.question)
		fyne.Do(func() {
			if turn == l.turn && !l.dialog.closed {
				l.show(path, selected, entries, err)
			}
		})
	})
}

func (l *fileList) show(path, selected string, entries []entry, err error) {
	l.folder, l.entries, l.letters, l.chosen = path, entries, "", ""
	l.where.SetValue(shownName(path))
	l.dialog.takeProblemBack(l.where)
	l.propose()
	l.said.SetText(l.question.Lacking)
	if err != nil {
		l.said.SetText(err.Error())
	}
	ShowIf(len(entries) == 0, l.said)
	place := -1
	for i, p := range l.known {
		if p.path == path {
			place = i
		}
	}
	l.places.SetSelected(place)
	row := -1 // what nobody has pointed at is not chosen
	if l.question.Purpose == ToOpen {
		row = 0
	}
	for i, e := range entries {
		if e.name == selected {
			row = i
		}
	}
	Shown()
	if l.question.Purpose != ToSave {
		l.dialog.focus(l.rows) // before the row, as a list selects one when it gets the keyboard
	}
	l.rows.scroll.Offset.Y = 0
	l.rows.RefreshWith(row)
}

// propose fills in the name of the file: one that nothing in the folder has.
func (l *fileList) propose() {
	if l.name != nil && l.name.Text == l.proposed {
		l.proposed = freeName(l.folder, l.question.Name)
		l.name.SetValue(l.proposed)
	}
}

func (l *fileList) up() {
	if parent := filepath.Dir(l.folder); parent != l.folder {
		l.open(parent, filepath.Base(l.folder))
	}
}

// tapped goes into a folder. A file is chosen by a tap and taken by another.
func (l *fileList) tapped(i int) {
	e := l.entries[i]
	switch {
	case e.folder:
		l.open(filepath.Join(l.folder, e.name), "")
	case l.name != nil:
		l.name.SetValue(shownName(e.name))
	case l.chosen == e.name:
		l.submit()
	default:
		l.chosen = e.name
	}
}

// key acts on the keys of the list.
func (l *fileList) key(key *fyne.KeyEvent) bool {
	i := l.rows.Selected()
	switch {
	case key.Name == fyne.KeyBackspace && l.letters == "":
		l.up()
	case key.Name == fyne.KeyBackspace:
		letters := []rune(l.letters)
		l.letters = ""
		for _, r := range letters[:len(letters)-1] {
			l.find(r)
		}
	case isEnter(key) && (i < 0 || !l.entries[i].folder):
		if i >= 0 && l.name != nil {
			l.tapped(i)
		}
		l.submit()
	default:
		return false
	}
	return true
}

// find selects what begins with the letters typed so far, or else with the last
// one.
func (l *fileList) find(r rune) {
	if l.letters == "" && l.beginsPath(r) {
		return
	}
	for _, letters := range []string{l.letters + string(r), string(r)} {
		for i, e := range l.entries {
			if strings.HasPrefix(e.key, data.Fold(letters)) {
				l.rows.SetSelected(i)
				l.letters = letters
				return
			}
		}
	}
}

// beginsPath goes on in the field of the folder with what begins a path, and
// reports whether a letter does.
func (l *fileList) beginsPath(r rune) bool {
	if r != '/' && r != '~' && r != filepath.Separator {
		return false
	}
	l.where.SetValue("")
	l.dialog.focus(l.where)
	l.where.TypedRune(r)
	return true
}

// goThere shows the folder that was typed: nobody keeps anything in a folder that
// they have not seen. Where it is the one that is seen, that is the answer.
func (l *fileList) goThere() {
	if folder := l.typedFolder(); folder != l.folder && isFolder(folder) {
		l.open(folder, "")
		return
	}
	l.submit()
}

// submit takes what is chosen, or says what is missing.
func (l *fileList) submit() {
	if err := l.take(); err != nil {
		l.dialog.say(err)
	}
}

// take goes where the field of the folder says, and answers the question where
// that is all there is to say.
func (l *fileList) take() error {
	folder := l.typedFolder()
	info, err := os.Stat(folder)
	switch {
	case err != nil && l.question.Purpose == ToOpen:
		return errNoFile()
	case err != nil:
		return errNoFolder()
	case !info.IsDir() && l.question.Purpose == ToOpen:
		return l.answer(folder)
	case !info.IsDir():
		return errNoFolder()
	}
	switch l.question.Purpose {
	case ToChoose:
		return l.answer(folder)
	case ToSave:
		return l.save(folder)
	}
	i := l.rows.Selected()
	switch {
	case folder != l.folder:
		l.open(folder, "")
		return nil
	case i < 0:
		return errors.New(lang.L("Choose a file first."))
	case l.entries[i].folder:
		l.tapped(i)
		return nil
	}
	path := filepath.Join(l.folder, l.entries[i].name)
	if !exists(path) {
		return errNoFile()
	}
	return l.answer(path)
}

// typedFolder is the folder, or the file, that the field names.
func (l *fileList) typedFolder() string {
	typed := strings.TrimSpace(l.where.Text)
	if l.where.Text == shownName(l.folder) || typed == "" {
		return l.folder
	}
	if rest, ok := strings.CutPrefix(typed, "~"); ok {
		if home, err := os.UserHomeDir(); err == nil {
			return filepath.Join(home, rest)
		}
	}
	if !filepath.IsAbs(typed) {
		return filepath.Join(l.folder, typed)
	}
	return filepath.Clean(typed)
}

// save answers with the file that is named, once it is clear that no other is
// lost by it.
func (l *fileList) save(folder string) error {
	name := strings.TrimSpace(l.name.Text)
	if err := nameError(name); err != nil {
		return err
	}
	path := l.question.withEnding(filepath.Join(folder, name))
	if !exists(path) {
		return l.answer(path)
	}
	if isFolder(path) {
		return errors.New(lang.L("There is a folder of this name already. Choose another name."))
	}
	confirmReplacing(l.chooser.win, func() {
		if err := l.answer(path); err != nil {
			l.dialog.say(err)
		}
	})
	return nil
}

// answer hands on what was chosen. The list is gone by then, so that what comes
// next has the window and the keyboard; it comes back where the answer will not
// do.
func (l *fileList) answer(path string) error {
	l.dialog.canvas.Unfocus() // a list that comes back would else know two fields that have the keyboard
	l.dialog.canvas.Overlays().Remove(l.dialog)
	if err := l.onPath(path); err != nil {
		l.dialog.show()
		l.begin()
		return err
	}
	rememberFolder(l.question.folderOf(path)) // not one that it failed in
	l.dialog.Close()
	return nil
}

// askNewFolder makes a folder in the one that is seen, and goes into it with the
// keyboard where most go on.
func (l *fileList) askNewFolder() {
	name, made := NewEntry(""), false
	d := FormDialog(l.chooser.win, lang.L("New folder"), NewField(lang.L("Name of the folder"), name, ""), lang.L("Make it"), func() error {
		called := strings.TrimSpace(name.Text)
		if err := nameError(called); err != nil {
			return err
		}
		path := filepath.Join(l.folder, called)
		if exists(path) {
			return errors.New(lang.L("There is something of this name already. Choose another name."))
		}
		if err := os.Mkdir(path, 0o755); err != nil {
			return errors.New(lang.L("No folder can be made here. Choose another place."))
		}
		made = true
		l.open(path, "")
		return nil
	})
	d.OnClosed = func() {
		if made {
			l.begin()
		}
	}
}

// filesBody sets the places beside what is in a folder. Its height is what the
// window leaves to it.
type filesBody struct{ height float32 }

// Heights at 100 % text: as much as is wanted, and the least that is of use.
const (
	filesHeight      float32 = 7 * RowHeight
	filesLeastHeight float32 = 1.4 * RowHeight
)

// setHeight implements filler.
func (b *filesBody) setHeight(missing float32) {
	b.height = max(Scaled(filesLeastHeight), Scaled(filesHeight)-missing)
}

func (b *filesBody) heightForWidth([]fyne.CanvasObject, float32) float32 { return b.height }

func (b *filesBody) pane() *leadPane { return &leadPane{gap: Gap16, side: placesWidth} }

// MinSize implements fyne.Layout.
func (b *filesBody) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(b.pane().MinSize(objects).Width, b.height)
}

// Layout implements fyne.Layout.
func (b *filesBody) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	b.pane().Layout(objects, size)
}
