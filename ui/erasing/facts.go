package erasing

import (
	"path/filepath"
	"slices"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/store"
	"alongside/reports"
	"alongside/ui/words"
)

// facts are what the page says.
type facts struct {
	store.Erasing
	today   data.Date
	hidden  bool // names are
	names   data.Names
	name    string // how they are shown
	first   string // what they are called in a sentence
	confirm string // what has to be typed
	why     string
	groups  map[data.ID]string
	by      map[data.ID]string
	held    []heldIn
	printed []printed
}

// heldIn is a folder with what in it still holds the person.
type heldIn struct {
	folder string
	name   string // as somebody calls it; none: nobody has said
	files  []store.BackupFile
}

// printed is a document that was made about the person.
type printed struct {
	what string
	on   data.Date
	left bool // it left the programme
}

func read(r *store.Reader, s *store.Store, person data.ID, today data.Date) (*facts, error) {
	e, err := r.Erasing(person)
	if err != nil {
		return nil, err
	}
	f := &facts{Erasing: e, today: today, why: store.ErasedAsked}
	book, err := dossier.ForAuditTrail(r)
	if err != nil {
		return nil, err
	}
	f.names, f.hidden = words.NamesIn(words.NameStyleOf(book.Programme), book.People), words.NamesHidden(book.Programme)
	f.name = f.names.Of(e.Person)
	f.first, f.confirm = calledFirst(e.Person), calledFirst(e.Person)
	if f.hidden {
		f.first, f.confirm = f.name, f.name
	}
	due := data.DueToErase(book.Programme, []data.Person{e.Person}, today)
	if len(due) > 0 {
		f.why = store.ErasedKeptLong
	}
	f.by, f.groups = book.Facilitators, make(map[data.ID]string, len(book.Groups))
	for id, g := range book.Groups {
		f.groups[id] = g.On(today).Name
	}
	sentences := reports.NewAuditSentences(words.OnPaper(), book, f.names)
	for _, entry := range e.Printed {
		f.printed = append(f.printed, printed{sentences.Document(entry), data.DateOf(entry.At), reports.Left(entry)})
	}
	f.held = holders(s, person)
	return f, nil
}

// calledFirst is the name that a person is called by.
func calledFirst(p data.Person) string {
	for _, name := range []string{p.First, p.Alias} {
		if name != "" {
			return name
		}
	}
	return p.FullName()
}

// holders are the folders with files that still hold the person. What cannot be
// looked into, like a stick that is not plugged in, is left out.
func holders(s *store.Store, person data.ID) (all []heldIn) {
	folders := []heldIn{{folder: filepath.Dir(s.Path())}}
	for _, place := range s.BackupPlaces() {
		if !slices.ContainsFunc(folders, func(h heldIn) bool { return h.folder == place.Folder }) {
			folders = append(folders, heldIn{folder: place.Folder, name: place.Name})
		}
	}
	for _, h := range folders {
		var err error
		if h.files, err = s.HeldIn(h.folder, person); err == nil && len(h.files) > 0 {
			all = append(all, h)
		}
	}
	return all
}
