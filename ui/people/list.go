package people

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/people/form"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// list is the screen of everybody: a search, a filter, and one row a person.
type list struct {
	host   screen.Host
	roster *roster
	filter filter
	shown  []int // places in the roster's rows

	content  *fyne.Container
	subtitle *kit.Text
	head     *fyne.Container
	addNew   *kit.Button
	first    *kit.Button // on the empty list
	search   *kit.SearchField
	who      *kit.Picker[filter]
	group    *kit.Picker[data.ID]
	rows     *kit.RowList
	found    *fyne.Container // the filter, the head of the table and its rows
	table    *fyne.Container
	nothing  *fyne.Container // nobody matches
	empty    *fyne.Container // nobody is on the list
}

func newList(h screen.Host) *list {
	l := &list{host: h, roster: newRoster(rosterInput{})}
	l.subtitle = kit.Muted("").Ellipsis()
	l.addNew = kit.NewButton(lang.L("Add a person"), kit.Primary, l.add).Changes()
	fromFile := kit.NewButton(lang.L("Bring in a spreadsheet"), kit.Secondary, l.bringIn).Changes()

	l.search = kit.NewSearchField(lang.L("Type a name"))
	l.search.OnChanged = func(text string) { l.filter.query = text; l.find() }
	l.search.OnSubmitted = func(string) { l.openFirst() }
	l.search.OnKey = l.searchKey
	l.who = kit.NewPicker("", whoOptions(), func(filter) { l.filtered() })
	l.who.SetSelected(filter{})
	l.group = kit.NewPicker("", nil, func(data.ID) { l.filtered() })

	l.rows = kit.NewRowList(kit.RowHeight,
		func() int { return len(l.shown) },
		func() fyne.CanvasObject { return newPersonRow() },
		func(i int, o fyne.CanvasObject) { l.fillRow(l.roster.rows[l.shown[i]], o.(*personRow)) })
	l.rows.OnActivated = l.open
	l.rows.OnTypedRune = l.typeOn

	l.table = kit.Page(0, tableHead(), l.rows, nil)
	l.nothing = kit.NewEmptyState(lang.L("Nobody matches"),
		lang.L("Look at the spelling, or look among everybody."), nil)
	l.first = kit.NewButton(lang.L("Add a person"), kit.Primary, l.add).Changes()
	l.empty = kit.NewEmptyState(lang.L("Nobody is on the list yet"),
		lang.L("Bring in the list that you keep in a spreadsheet today, or add people one by one. A first name is enough."),
		l.first)
	filters := form.NewBeside(l.search, form.NewBeside(searchHigh(l.who), searchHigh(l.group)))
	l.found = kit.Page(kit.Gap8, filters, kit.Stacked(l.table, l.nothing), nil)
	l.head = kit.Head(kit.PageTitle(lang.L("People")), l.subtitle, fromFile, l.addNew)
	l.empty.Hide()
	l.content = kit.Page(kit.Gap16, l.head, kit.Stacked(l.found, l.empty), nil)
	return l
}

// load reads everybody and keeps the search and the filter.
func (l *list) load() {
	if !l.host.Read(func(r *store.Reader) (err error) {
		l.roster, err = readRoster(r, l.host.Today())
		return err
	}) {
		return
	}
	l.group.SetOptions(form.GroupOptions(l.roster.groups, lang.L("All groups"), l.host.Today()))
	if l.group.Selected().IsZero() {
		l.group.SetSelected(data.ID{})
	}
	anybody := len(l.roster.rows) > 0
	if anybody != l.found.Visible() {
		kit.ShowIf(anybody, l.found, l.addNew)
		kit.ShowIf(!anybody, l.empty)
		l.head.Refresh() // else its buttons stay where they were
		l.keepKeyboard(anybody)
	}
	l.filtered()
}

// keepKeyboard gives the keyboard, where it was in the list, to what there is of the
// list now: a whole one may come or go by an undo.
func (l *list) keepKeyboard(anybody bool) {
	c := l.host.Window().Canvas()
	switch c.Focused() {
	case l.search.Focusable(), fyne.Focusable(l.rows), fyne.Focusable(l.who), fyne.Focusable(l.group), fyne.Focusable(l.addNew):
		if !anybody {
			c.Focus(l.first)
		}
	case fyne.Focusable(l.first):
		if anybody {
			c.Focus(l.search.Focusable())
		}
	}
}

// filtered takes the filter from its fields and looks again.
func (l *list) filtered() {
	query := l.filter.query
	l.filter = l.who.Selected()
	l.filter.query, l.filter.group = query, l.group.Selected()
	l.find()
}

// find shows who matches.
func (l *list) find() {
	l.shown = l.roster.find(l.filter)
	l.rows.SetSelected(-1)
	l.rows.Refresh()
	l.subtitle.SetText(l.count())
	kit.ShowIf(len(l.shown) > 0, l.table)
	kit.ShowIf(len(l.shown) == 0, l.nothing)
	l.hintForEnter()
}

// count says how many are on the list, and how many of them are shown.
func (l *list) count() string {
	n := l.roster.present()
	if len(l.roster.rows) == 0 {
		return ""
	}
	all := lang.N("{{.Count}} people", n, words.With{"Count": n})
	if l.filter == (filter{}) {
		return all
	}
	return dotted(all, lang.L("{{.Count}} shown", words.With{"Count": len(l.shown)}))
}

// hintForEnter says in the search field whose page Enter opens.
func (l *list) hintForEnter() {
	if l.filter.query == "" || len(l.shown) == 0 {
		l.search.SetHint()
		return
	}
	l.search.SetHint(
		kit.Span{Text: lang.L("Enter opens") + " "},
		kit.Span{Text: l.roster.rows[l.shown[0]].name, Strong: true})
}

func (l *list) openFirst() {
	if l.filter.query != "" {
		l.open(0)
	}
}

// open shows the page of the i-th of those shown.
func (l *list) open(i int) {
	if i < len(l.shown) {
		l.host.Go(screen.Location{Screen: screen.People, ID: l.roster.rows[l.shown[i]].person.ID})
	}
}

// searchKey goes from the search to the rows, and takes the search back.
func (l *list) searchKey(key *fyne.KeyEvent) bool {
	switch {
	case key.Name == fyne.KeyDown && len(l.shown) > 0:
		l.rows.Focus()
	case key.Name == fyne.KeyEscape && l.filter.query != "":
		l.forgetSearch()
	default:
		return false
	}
	return true
}

// forgetSearch shows everybody whom the filter lets through.
func (l *list) forgetSearch() {
	l.search.SetText("")
	l.filter.query = ""
	l.find()
}

// typeOn lets somebody who is in the rows type a name at once.
func (l *list) typeOn(r rune) {
	l.search.SetText(l.search.Text() + string(r))
	l.search.Focus()
	l.filter.query = l.search.Text()
	l.find()
}

func (l *list) add() { openNewPerson(l.host, newPersonDefaults{}, l.reveal) }

// reveal shows the row of somebody who was added, among everybody where what was
// looked for before would hide them.
func (l *list) reveal(id data.ID) {
	row := func() int {
		return slices.IndexFunc(l.shown, func(at int) bool { return l.roster.rows[at].person.ID == id })
	}
	if row() < 0 {
		l.search.SetText("")
		l.filter.query = ""
		l.who.SetSelected(filter{})
		l.group.SetSelected(data.ID{})
		l.filtered()
	}
	l.rows.SetSelected(row())
}

func (l *list) bringIn() {
	if !kit.Refuse(l.host.Window(), lang.L("Bring in a spreadsheet")) {
		l.host.Go(screen.Location{Screen: screen.BringIn})
	}
}

// searchHigh makes a filter as high as the search field beside it.
func searchHigh(o fyne.CanvasObject) fyne.CanvasObject {
	const searchField = 52
	return kit.AtLeast(0, searchField, o)
}
