// Package paper asks for what was ticked on the printed sheet, by the numbers
// that stand there, and marks the people in one step.
package paper

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/reports/press"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// Enter asks for the numbers on the sheet of a meeting and shows with each key
// who that is. Nothing is stored before Enter, nor while something that was
// typed cannot be understood. The names are those that the screen shows.
func Enter(h screen.Host, register data.Register, names data.Names) {
	var sheet data.Sheet
	var people []data.Person
	if !h.Fail(h.Store().View(func(r *store.Reader) (err error) {
		if people, err = r.People(); err != nil {
			return err
		}
		sheet, err = press.SheetOf(r, register)
		return err
	})) {
		return
	}
	d := newDialog(register, sheet, names, h.Today())
	d.find(people)
	d.panel = kit.FormDialog(h.Window(), lang.L("Enter from paper"), d.content, lang.L("Mark them"), func() error {
		marks, walkIns, err := d.take()
		if err != nil {
			return err
		}
		return words.Said(h.Store().SetMarks(register.Meeting.ID, marks, walkIns...))
	})
}

// dialog is what is typed and what it comes to.
type dialog struct {
	register data.Register
	sheet    data.Sheet
	names    data.Names
	words    map[string]data.Status
	today    data.Date

	called func(name string) []data.Person // who on the list may be meant by a name
	alike  func(p data.Person) string      // who is there already with such a name, in words

	lines    []data.PaperLine // by number, then those who walked in
	gone     []int            // numbers of those who are no longer on the list
	problems []data.PaperProblem
	asked    bool // whether what is typed now was to be stored: then its end is one as well

	panel   *kit.Dialog // none yet while it is made
	content *fyne.Container
	field   *kit.Field
	typed   *kit.Entry
	sum     *kit.Paragraph
	list    *kit.RowList
	clash   *fyne.Container
	clashes *kit.Paragraph
	right   *kit.Choice[bool] // whether the sheet is, where it contradicts a mark
}

// find prepares the search for who walked in among the people on the list.
func (d *dialog) find(people []data.Person) {
	finder, spellings := d.names.Finder(people), data.NewSpellings(people)
	d.called = func(name string) []data.Person {
		var found []data.Person
		for _, at := range finder.Named(name, func(int) int { return 0 }) {
			found = append(found, people[at])
		}
		return found
	}
	d.alike = func(p data.Person) string {
		if alike := spellings.Of(p); len(alike) > 0 {
			return words.ThereAlready(people[alike[0]], d.names)
		}
		return ""
	}
	d.read()
}

// leastRows of the preview are in sight.
const leastRows = 4

func newDialog(register data.Register, sheet data.Sheet, names data.Names, today data.Date) *dialog {
	d := &dialog{register: register, sheet: sheet, names: names, words: statusWords(), today: today}
	d.typed = kit.NewEntry("")
	d.typed.OnChanged = func(string) { d.read() }
	d.field = kit.NewField(lang.L("Numbers on the sheet"), d.typed, help())
	d.sum = kit.CaptionParagraph("")
	d.list = kit.NewRowList(kit.RowHeight, func() int { return len(d.lines) },
		func() fyne.CanvasObject { return newRow() },
		func(i int, o fyne.CanvasObject) { o.(*row).show(d.lines[i], d) })
	d.right = kit.NewEither(lang.L("Keep what is recorded"), lang.L("The sheet is right"), func(bool) {
		d.sum.SetText(d.summary())
		d.list.Refresh()
		d.fit()
	})
	d.clashes = kit.CaptionParagraph("")
	d.clash = kit.VStack(kit.Gap4, d.clashes, d.right)
	d.content = kit.VStack(kit.Gap8, kit.CaptionParagraph(d.whichSheet()), d.field, d.clash, d.sum,
		kit.AtLeast(0, leastRows*kit.Scaled(kit.RowHeight), d.list))
	return d
}

// whichSheet says what the numbers are, and who has none.
func (d *dialog) whichSheet() string {
	switch {
	case len(d.sheet.People) == 0:
		return lang.L("Nobody is expected at this meeting, so its sheet has lines for walk-ins alone.")
	case d.sheet.Printed == 0:
		return lang.L("No sheet of this meeting was printed from here. The numbers are those of the list as it is now.")
	}
	said := lang.L("The numbers are those of the sheet printed on {{.Date}}.", words.With{"Date": words.Date(d.sheet.Printed, d.today)})
	if n := len(d.sheet.Added); n > 0 {
		said += " " + lang.N("{{.Count}} people were added since: look for them by name.", n, words.With{"Count": n})
	}
	return said
}

func help() string {
	return lang.L("Numbers mean present. Before others, type their status: 3 5 9-12 late 7 absent 2. Who walked in is typed with the name: W1 Sam")
}

// statusWords are the statuses in English, for those who are used to them, and
// in the language of the screen.
func statusWords() map[string]data.Status {
	all := data.EnglishPaperWords()
	for _, s := range data.Statuses {
		all[words.Status(s)] = s
	}
	return all
}

func (d *dialog) replaces() bool { return d.right.Selected() }

// read understands what is typed and shows it.
func (d *dialog) read() {
	last := 0
	d.asked = false
	marks, walkIns, problems := data.ParsePaper(d.typed.Text, len(d.sheet.People), d.words)
	if n := len(marks); n > 0 {
		last = marks[n-1].Number
	}
	d.lines, d.gone = d.sheet.Lines(d.register, marks)
	var unclear []data.PaperProblem
	d.lines, unclear = d.sheet.WalkIns(d.register, d.lines, walkIns, d.called)
	d.problems = append(problems, unclear...)
	d.field.SetError(d.said())
	d.sum.SetText(d.summary())
	d.sayClashes()
	d.list.Refresh()
	d.list.ScrollTo(slices.IndexFunc(d.lines, func(l data.PaperLine) bool { return !l.WalkIn && l.Number == last || slices.Contains(l.Also, last) }))
	d.fit()
}

// fit gives the dialog the height of what it holds.
func (d *dialog) fit() {
	d.content.Refresh()
	if d.panel != nil {
		d.panel.Refresh()
	}
}

// sayClashes asks what becomes of the marks that the sheet contradicts, if
// there are any.
func (d *dialog) sayClashes() {
	var numbers []string
	for _, l := range d.lines {
		if l.Overwrites() {
			numbers = append(numbers, number(l))
		}
	}
	d.clash.Hide()
	if len(numbers) > 0 {
		d.clashes.SetText(lang.N("The register says otherwise of numbers {{.Numbers}}.", len(numbers), words.With{"Numbers": words.And(numbers)}))
		d.clash.Show()
	}
}

// mostSaid is how many problems are said at once: more are read by nobody.
const mostSaid = 2

// said is what cannot be understood, in words. What is still being typed is left
// in peace until it is to be stored.
func (d *dialog) said() string {
	var all []string
	count := len(d.sheet.People)
	problems := d.problems
	if !d.asked {
		problems = slices.DeleteFunc(slices.Clone(problems), func(p data.PaperProblem) bool { return p.Unfinished(d.typed.Text) })
	}
	for _, p := range problems[:min(mostSaid, len(problems))] {
		all = append(all, problemWords(p, count))
	}
	for _, n := range d.gone {
		all = append(all, lang.L("Number {{.Number}} is somebody who is no longer on the list: leave it out.", words.With{"Number": n}))
	}
	if more := len(problems) - mostSaid; more > 0 {
		all = append(all, lang.N("And {{.Count}} more.", more, words.With{"Count": more}))
	}
	return strings.Join(all, " ")
}

// number is what stands before a line on the sheet.
func number(l data.PaperLine) string {
	if l.WalkIn {
		return lang.L("W{{.N}}", words.With{"N": l.Number})
	}
	return strconv.Itoa(l.Number)
}

// numbers are all that stand for the person of a line.
func numbers(l data.PaperLine) []string {
	all := []string{number(l)}
	for _, n := range l.Also {
		all = append(all, strconv.Itoa(n))
	}
	return all
}

// summary counts who is marked how, as the rows show it, says how many of them were
// before, and which numbers are one person.
func (d *dialog) summary() string {
	if len(d.lines) == 0 {
		return lang.L("Who is meant appears here as you type.")
	}
	var by [len(data.Statuses) + 1]int
	before := 0 // are recorded so already, and change nothing
	for _, l := range d.lines {
		by[l.Becomes(d.replaces())]++
		if !l.New && l.Becomes(d.replaces()) == l.Mark.Status {
			before++
		}
	}
	parts := []string{lang.N("{{.Count}} people", len(d.lines), words.With{"Count": len(d.lines)})}
	for _, s := range data.Statuses {
		if by[s] > 0 {
			parts = append(parts, lang.L("{{.Count}} {{.Status}}", words.With{"Count": by[s], "Status": strings.ToLower(words.Status(s))}))
		}
	}
	if before > 0 {
		parts = append(parts, lang.N("{{.Count}} of them recorded already", before, words.With{"Count": before}))
	}
	for _, l := range d.lines {
		if len(l.Also) > 0 {
			parts = append(parts, lang.L("numbers {{.Numbers}} are one person by now", words.With{"Numbers": words.And(numbers(l))}))
		}
	}
	return strings.Join(parts, " · ")
}

// take returns the marks to store and who is new, or says what keeps them from
// being stored.
func (d *dialog) take() (marks []data.Mark, walkIns []store.WalkIn, err error) {
	if len(d.problems)+len(d.gone) > 0 {
		d.asked = true
		d.field.SetError(d.said())
		return nil, nil, errors.New(lang.L("Nothing is stored yet: put right what is pointed out above."))
	}
	if len(d.lines) == 0 {
		return nil, nil, errors.New(lang.L("Type the numbers of those who are ticked on the sheet."))
	}
	for _, l := range d.lines {
		if l.New {
			walkIns = append(walkIns, store.WalkIn{Person: l.Person, Status: l.Status})
		}
	}
	marks = data.MarksFromPaper(d.lines, d.replaces())
	if len(marks)+len(walkIns) == 0 {
		return nil, nil, errors.New(lang.L("All of this is in the register already, or stays as it is there."))
	}
	return marks, walkIns, nil
}
