package people

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/newmember"
	"alongside/ui/people/form"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// newPersonDefaults are what a dialog for somebody new begins with: what was
// chosen for the person before.
type newPersonDefaults struct {
	roles   data.Role
	group   data.ID
	another bool
}

// editor is the dialog in which a person is added or changed: who they are and
// how to reach them. The rest stands on their page.
type editor struct {
	host   screen.Host
	person data.Person
	isNew  bool
	added  data.ID // who was stored as somebody new
	joins  []store.Joining

	first, last, alias, code *kit.Entry
	phone, email, note       *kit.Entry
	roles                    map[data.Role]*kit.Check
	joined                   *kit.DateField
	group                    *kit.Picker[data.ID]
	another                  *kit.Check
	fields                   form.Fields
	there                    *alreadyThere
	split                    *kit.Button // offers to part a whole name that stands in the first name's field
	names                    data.Names
	notDrawn                 *kit.Paragraph
	dialog                   *kit.Dialog
}

// openNewPerson asks for somebody new, and calls added with whoever was stored.
func openNewPerson(h screen.Host, d newPersonDefaults, added func(data.ID)) {
	if d.roles == 0 {
		d.roles = data.Mentee
	}
	e := newEditor(h, data.Person{Roles: d.roles, Joined: h.Today()})
	if e == nil {
		return
	}
	e.isNew = true
	e.group.SetSelected(d.group)
	e.another.SetValue(d.another)
	e.dialog = kit.FormDialog(h.Window(), lang.L("Add a person"), e.content(), lang.L("Add"), e.save).Resumes(newPersonForm)
	e.dialog.OnClosed = func() {
		if e.added.IsZero() {
			return
		}
		added(e.added)
		next := func() {}
		if e.another.Checked {
			next = func() {
				openNewPerson(h, newPersonDefaults{roles: e.chosenRoles(), group: e.group.Selected(), another: true}, added)
			}
		}
		if len(e.joins) == 0 {
			next()
			return
		}
		newmember.Ask(h, e.joins[0].Group, e.added, e.joins[0].On, next)
	}
}

// openEditPerson asks for changes of somebody.
func openEditPerson(h screen.Host, p data.Person) {
	if e := newEditor(h, p); e != nil {
		e.dialog = kit.FormDialog(h.Window(), lang.L("Edit a person"), e.content(), lang.L("Save"), e.save).Tells(p.First, p.Last, p.Alias, p.Phone, p.Email, p.Note).
			Resumes(editPersonForm, p.ID)
	}
}

// newEditor makes the fields; nil where the programme cannot be read.
func newEditor(h screen.Host, p data.Person) *editor {
	e := &editor{host: h, person: p, roles: make(map[data.Role]*kit.Check)}
	if !h.Read(func(r *store.Reader) error {
		groups, err := r.Groups()
		if err != nil {
			return err
		}
		e.group = kit.NewPicker("", form.GroupOptions(groups, lang.L("None"), h.Today()), nil)
		people, err := r.People()
		if err != nil {
			return err
		}
		e.names, err = words.Names(r)
		e.there = newAlreadyThere(people, e.names, e.open)
		return err
	}) {
		return nil
	}
	e.first, e.last = form.Entry(p.First), form.Entry(p.Last)
	e.alias, e.code = form.Entry(p.Alias), form.Entry(p.Code)
	e.phone, e.email = form.Entry(p.Phone), form.Entry(p.Email)
	e.note = form.Lines(p.Note, 2)
	e.joined = form.DateField(p.Joined, h.Today(), screen.DateOrder(h))
	e.another = kit.NewCheck(lang.L("Add another person after this one"), nil)
	for _, r := range data.AllRoles {
		e.roles[r] = kit.NewCheck(words.Role(r), nil)
		e.roles[r].SetValue(p.Roles.Has(r))
	}
	e.makeFields()
	for _, name := range []*kit.Entry{e.first, e.last, e.alias} {
		name.OnChanged = func(string) {
			e.there.compare(e.named())
			e.sayWhatIsNotDrawn()
			e.offerToSplit()
		}
	}
	e.split = kit.NewLink("", e.splitName)
	e.offerToSplit()
	e.code.OnChanged = func(string) { e.sayWhatIsNotDrawn() }
	e.notDrawn = kit.CaptionParagraph("")
	e.notDrawn.Hide()
	e.sayWhatIsNotDrawn()
	return e
}

// sayWhatIsNotDrawn says of the names in the form how they are shown where the
// window cannot draw them.
func (e *editor) sayWhatIsNotDrawn() {
	says := words.NotDrawn(e.named(), e.names)
	if says == e.notDrawn.Text() {
		return
	}
	e.notDrawn.SetText(says)
	kit.ShowIf(says != "", e.notDrawn)
	kit.Reshape(e.notDrawn)
}

// offerToSplit offers to part what stands in the field of the first name, while it
// has several words and there is no last name: a first name may have two.
func (e *editor) offerToSplit() {
	_, last, _ := strings.Cut(form.Text(e.first), " ")
	offered := last != "" && form.Text(e.last) == ""
	e.split.SetLabel(lang.L("Is {{.Name}} the last name? Put it there", words.With{"Name": words.Drawn(last)}))
	if offered != e.split.Visible() {
		kit.ShowIf(offered, e.split)
		kit.Reshape(e.split)
	}
}

func (e *editor) splitName() {
	first, last, _ := strings.Cut(form.Text(e.first), " ")
	e.first.SetText(first)
	e.last.SetText(last)
	e.host.Window().Canvas().Focus(e.last)
}

// open leaves the form for the page of somebody who is on the list already.
func (e *editor) open(id data.ID) {
	e.dialog.Close()
	e.host.Go(screen.Location{Screen: screen.People, ID: id})
}

func (e *editor) makeFields() {
	checks := make([]fyne.CanvasObject, 0, len(data.AllRoles))
	for _, r := range data.AllRoles {
		checks = append(checks, e.roles[r])
	}
	first := kit.NewField(lang.L("First name"), e.first, "")
	e.fields = form.Fields{
		"first name": first, "name": first,
		"last name": kit.NewField(lang.L("Last name"), e.last, ""),
		"alias":     kit.NewField(lang.L("Goes by"), e.alias, ""),
		"code":      kit.NewField(lang.L("Code, if you use them"), e.code, ""),
		"phone":     kit.NewField(lang.L("Phone"), e.phone, ""),
		"email":     kit.NewField(lang.L("Email"), e.email, ""),
		"roles":     kit.NewField(lang.L("In the programme as"), form.NewFlow(kit.Gap16, checks...), ""),
		"joined":    kit.NewField(lang.L("Joined"), e.joined, ""),
		"group":     kit.NewField(lang.L("Joins the group"), e.group, ""),
		"note":      kit.NewField(lang.L("Note"), e.note, ""),
	}
	e.fields["left"] = e.fields["joined"]
}

func (e *editor) content() fyne.CanvasObject {
	f := e.fields
	column := kit.VStack(kit.Gap8,
		form.NewBeside(f["name"], f["last name"]),
		kit.Leading(e.split),
		form.NewBeside(f["alias"], f["code"]),
		e.there.content,
		e.notDrawn,
		form.NewBeside(f["phone"], f["email"]),
		f["roles"])
	if e.isNew {
		column.Add(form.NewBeside(f["joined"], f["group"]))
	} else {
		column.Add(f["joined"])
	}
	column.Add(f["note"])
	if e.isNew {
		column.Add(e.another)
	}
	return column
}

func (e *editor) chosenRoles() data.Role {
	var roles data.Role
	for r, check := range e.roles {
		if check.Checked {
			roles |= r
		}
	}
	return roles
}

// named is the person under the names that are typed.
func (e *editor) named() data.Person {
	p := e.person
	p.First, p.Last, p.Alias, p.Code = form.Text(e.first), form.Text(e.last), form.Text(e.alias), form.Text(e.code)
	return p
}

// save stores what was typed. What it returns is shown in the dialog.
func (e *editor) save() error {
	p := e.named()
	p.Phone, p.Email, p.Note = form.Text(e.phone), form.Text(e.email), form.Text(e.note)
	p.Roles = e.chosenRoles()
	joined, err := form.Date("joined", e.joined)
	p.Joined = joined
	if err == nil {
		err = p.Validate()
	}
	switch {
	case err != nil:
	case e.isNew:
		err = e.add(p)
	default:
		err = e.host.Store().UpdatePerson(p)
	}
	return e.fields.Said(err)
}

// add stores somebody new, who joins the group from the day on which they
// joined the programme.
func (e *editor) add(p data.Person) error {
	on := p.Joined
	if on == 0 {
		on = e.host.Today()
	}
	e.joins = joining(e.group.Selected(), on)
	var err error
	e.added, err = e.host.Store().AddPerson(p, e.joins...)
	return err
}

// joining is the group, if it is one.
func joining(group data.ID, on data.Date) []store.Joining {
	if group.IsZero() {
		return nil
	}
	return []store.Joining{{Group: group, On: on}}
}
