package pairs

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/people/form"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// fewCandidates is how many mentors are shown before somebody asks for all:
// the list is ranked, and a name can be typed.
const fewCandidates = 12

// matchPage is where a mentor is chosen: the mentee beside the mentors, ranked,
// with the reasons for and against each. For a pair that is to be transferred
// it chooses who takes over.
type matchPage struct {
	host       screen.Host
	book       *book
	mentee     data.Person // none: to be chosen first
	from       data.Pair   // the pair to be transferred; none: a new one is made
	waits      data.Waiting
	candidates []data.Candidate
	finder     data.Finder // among the candidates
	shown      []int       // of the candidates
	chosen     int         // of those shown
	all        bool

	content *fyne.Container
	title   *kit.Text
	who     *kit.Picker[data.ID] // the mentee, where none was named
	facts   *fyne.Container
	search  *kit.SearchField
	rows    *fyne.Container
	mentors *fyne.Container
	pick    *fyne.Container // asks for the mentee first
}

func newMatchPage(h screen.Host) *matchPage {
	m := &matchPage{host: h, title: kit.PageTitle(""), content: kit.Stacked()}
	m.who = kit.NewPicker(lang.L("Choose a mentee"), nil, m.findFor)
	m.facts, m.rows = kit.VStack(kit.Gap16), kit.VStack(0)
	m.search = kit.NewSearchField(lang.L("Type a name"))
	m.search.OnChanged = func(string) { m.chosen = 0; m.find() }
	if !kit.OnlyLooking() {
		m.search.OnSubmitted = func(string) { m.proposeChosen() }
	}
	m.search.OnKey = m.searchKey
	m.mentors, m.pick = kit.VStack(kit.Gap16), kit.VStack(kit.Gap8)
	return m
}

// readPlace reads the mentee, and the mentors for them. NotFound where the
// mentee or the pair to be transferred is not there any more.
func (m *matchPage) readPlace(r *store.Reader, p screen.Location) error {
	m.from, m.mentee, m.candidates, m.waits = data.Pair{}, data.Person{}, nil, data.Waiting{}
	id := p.ID
	if p.Part == screen.Transfer {
		from, err := r.Pair(p.ID)
		if err != nil {
			return err
		}
		m.from, id = from, from.Mentee
	}
	var err error
	if m.book, err = readBook(r, m.host.Today()); err != nil || id.IsZero() {
		return err
	}
	in, err := dossier.ForMatch(r, id, m.host.Today())
	if err != nil {
		return err
	}
	m.mentee = in.Mentee
	for _, w := range m.book.waiting {
		if w.Person.ID == id {
			m.waits = w
		}
	}
	for _, c := range data.Candidates(in) {
		if c.Mentor.ID != m.from.Mentor {
			m.candidates = append(m.candidates, c)
		}
	}
	people := make([]data.Person, len(m.candidates))
	for i, c := range m.candidates {
		people[i] = c.Mentor
	}
	m.finder = data.NewFinder(people)
	return nil
}

// enter shows the page from its top, with nothing typed.
func (m *matchPage) enter() {
	m.search.SetText("")
	m.chosen, m.all = 0, false
	m.draw()
	if !m.mentee.ID.IsZero() {
		m.rewind()
	}
}

// draw shows what was read.
func (m *matchPage) draw() {
	switch name := (words.With{"Name": m.book.names.Of(m.mentee)}); {
	case m.mentee.ID.IsZero():
		m.title.SetText(lang.L("Make a pair"))
		m.who.SetOptions(m.book.menteeOptions())
		m.who.SetSelected(data.ID{})
		m.rewind()
		return
	case m.from.ID.IsZero():
		m.title.SetText(lang.L("A mentor for {{.Name}}", name))
	default:
		m.title.SetText(lang.L("Another mentor for {{.Name}}", name))
	}
	m.facts.Objects = m.menteeFacts()
	m.facts.Refresh()
	m.find()
}

// rewind shows the page from its top: the mentee beside the mentors, or above
// them where the text is large.
func (m *matchPage) rewind() {
	const factsWidth = 240
	head := kit.VStack(0, kit.Leading(kit.NewLink(m.backLabel(), m.back)), kit.Head(m.title, nil))
	switch {
	case m.mentee.ID.IsZero():
		screen.Fill(m.content, kit.Page(kit.Gap16, head, kit.Scroll(m.askWho()), nil))
	case large():
		screen.Fill(m.content, kit.Scroll(kit.VStack(kit.Gap16, head, m.facts, m.search, m.rows)))
	default:
		facts := kit.Scroll(kit.Inset(0, 0, kit.Gap16, 0, m.facts))
		mentors := kit.Page(kit.Gap16, m.search, kit.Scroll(kit.Inset(0, 0, kit.Gap16, 0, m.rows)), nil)
		screen.Fill(m.content, kit.Page(kit.Gap16, head, kit.LeadPane(kit.Gap32, factsWidth, facts, mentors), nil))
	}
}

// askWho asks for the mentee, of everybody or of those who wait the longest.
func (m *matchPage) askWho() fyne.CanvasObject {
	const few = 5
	column := kit.VStack(kit.Gap8,
		kit.AtMost(480, kit.NewField(lang.L("Who needs a mentor?"), m.who, "")),
		kit.MutedParagraph(lang.L("Then the mentors are shown beside them, with what speaks for and against each.")))
	if len(m.book.waiting) == 0 {
		return column
	}
	column.Add(kit.Gap(kit.Gap8))
	column.Add(kit.Section(lang.L("Waiting the longest")))
	column.Add(kit.NewDivider())
	for _, w := range m.book.waiting[:min(few, len(m.book.waiting))] {
		find := kit.NewButton(lang.L("Find a mentor"), kit.Secondary, func() { m.findFor(w.Person.ID) })
		who := beside(kit.ItemName(m.book.names.Of(w.Person)), kit.MutedParagraph(m.book.waitsWords(w)))
		column.Add(actionRow(who, find))
		column.Add(kit.NewDivider())
	}
	return column
}

func (m *matchPage) findFor(mentee data.ID) {
	m.host.Go(screen.Location{Screen: screen.Pairs, Part: screen.FindMentor, ID: mentee})
}

// focus is where the keyboard begins: the search, or who the mentee is.
func (m *matchPage) focus() fyne.Focusable {
	if m.mentee.ID.IsZero() {
		return m.who
	}
	return m.search.Focusable()
}

// find shows the mentors who go by what was typed, the best match first.
func (m *matchPage) find() {
	m.shown = nil
	if query := m.search.Text(); query != "" {
		m.shown = m.finder.Find(query, func(i int) int { return i })
	} else {
		for i := range m.candidates {
			m.shown = append(m.shown, i)
		}
	}
	m.chosen = max(0, min(m.chosen, len(m.shown)-1))
	m.drawRows()
}

// searchKey moves the choice by ↑ and ↓ from the search field, and goes back on
// Escape.
func (m *matchPage) searchKey(key *fyne.KeyEvent) bool {
	switch {
	case key.Name == fyne.KeyUp:
		m.choose(m.chosen - 1)
	case key.Name == fyne.KeyDown:
		m.choose(m.chosen + 1)
	case key.Name == fyne.KeyEscape && m.search.Text() != "":
		m.forgetSearch()
	case key.Name == fyne.KeyEscape:
		m.back()
	default:
		return false
	}
	return true
}

// forgetSearch shows the mentors as they are ranked.
func (m *matchPage) forgetSearch() {
	if m.search.Text() != "" {
		m.search.SetText("")
		m.chosen = 0
		m.find()
	}
}

func (m *matchPage) choose(i int) {
	if i < 0 || i >= m.drawn() {
		return
	}
	m.chosen = i
	m.drawRows()
}

// drawn is how many of the mentors found are shown.
func (m *matchPage) drawn() int {
	if m.all {
		return len(m.shown)
	}
	return min(len(m.shown), fewCandidates)
}

func (m *matchPage) backLabel() string {
	if m.from.ID.IsZero() {
		return lang.L("‹ Pairs")
	}
	return lang.L("‹ The pair")
}

func (m *matchPage) back() {
	place := screen.Location{Screen: screen.Pairs, ID: m.from.ID}
	if !m.waits.Person.ID.IsZero() {
		place.Part = screen.Waiting
	}
	m.host.Go(place)
}

// menteeOptions are those who wait, the longest first, then the other mentees,
// then everybody else.
func (b *book) menteeOptions() []kit.Option[data.ID] {
	var options []kit.Option[data.ID]
	waits := make(map[data.ID]bool)
	for _, w := range b.waiting {
		waits[w.Person.ID] = true
		options = append(options, form.PersonOption(w.Person, b.names, lang.L("waiting")))
	}
	for _, mentees := range []bool{true, false} {
		for _, p := range b.people {
			if waits[p.ID] || p.Roles.Has(data.Mentee) != mentees {
				continue
			}
			options = append(options, form.PersonOption(p, b.names, b.mentorNames(p.ID)))
		}
	}
	return options
}

// mentorNames says with whom a mentee is, or nothing.
func (b *book) mentorNames(mentee data.ID) string {
	for _, p := range data.MentorsOf(b.pairs, mentee) {
		return lang.L("with {{.Name}}", words.With{"Name": b.name(p.Mentor)})
	}
	return ""
}
