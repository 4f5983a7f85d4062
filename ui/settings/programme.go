package settings

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// programme is the section of the programme's name, names and paper.
type programme struct {
	host    screen.Host
	content fyne.CanvasObject

	name                    *kit.Entry
	onScreen, onPaper, page *kit.Picker
	large                   *kit.Check
}

func newProgramme(h screen.Host) *programme {
	p := &programme{host: h, name: kit.NewEntry("")}
	keepName := func() { p.change(func(d *data.Programme) { d.Name = strings.TrimSpace(p.name.Text) }) }
	p.name.OnSubmitted = func(string) { keepName() }
	p.name.OnFocus = func(focused bool) {
		if !focused && h.Store() != nil { // the programme may have been locked under the cursor
			keepName()
		}
	}
	p.onScreen = kit.NewPicker("", nameStyles(), func(o kit.PickerOption) {
		p.change(func(d *data.Programme) { d.ScreenNames = styleOf(o) })
	})
	p.onPaper = kit.NewPicker("", nameStyles(), func(o kit.PickerOption) {
		p.change(func(d *data.Programme) { d.PaperNames = styleOf(o) })
	})
	p.page = kit.NewPicker("", papers(), func(o kit.PickerOption) {
		size, _ := strconv.Atoi(o.ID) // the options are numbers
		p.change(func(d *data.Programme) { d.Paper = data.Paper(size) })
	})
	p.large = kit.NewCheck(lang.L("Large print"), func(large bool) {
		p.change(func(d *data.Programme) { d.LargePrint = large })
	})
	p.content = form(
		kit.NewField(lang.L("Name of the programme"), p.name, lang.L("It stands at the top of every document.")),
		kit.NewField(lang.L("People’s names on the screen"), p.onScreen, lang.L("Others may look over your shoulder.")),
		kit.NewField(lang.L("People’s names on paper"), p.onPaper, lang.L("Can be chosen anew for each document.")),
		kit.NewField(lang.L("Paper"), p.page, ""),
		p.large,
	)
	return p
}

func (p *programme) body() fyne.CanvasObject { return p.content }

func (p *programme) read() {
	d, ok := readProgramme(p.host)
	if !ok {
		return
	}
	if p.name.Text != d.Name {
		p.name.SetValue(d.Name)
	}
	p.onScreen.SetSelected(d.ScreenNames.String())
	p.onPaper.SetSelected(d.PaperNames.String())
	p.page.SetSelected(strconv.Itoa(int(d.Paper)))
	p.large.SetValue(d.LargePrint)
}

// change keeps a changed setting; what cannot be kept is said, and the field
// shows again what is kept.
func (p *programme) change(set func(*data.Programme)) {
	if !changeProgramme(p.host, set) {
		p.read()
	}
}

func readProgramme(h screen.Host) (d data.Programme, ok bool) {
	ok = h.Read(func(r *store.Reader) (err error) {
		d, err = r.Programme()
		return err
	})
	return d, ok
}

func changeProgramme(h screen.Host, set func(*data.Programme)) bool {
	d, ok := readProgramme(h)
	if !ok {
		return false
	}
	set(&d)
	return h.Fail(h.Store().UpdateProgramme(d))
}

func nameStyles() []kit.PickerOption {
	var list []kit.PickerOption
	for _, s := range []data.NameStyle{data.FirstAndInitial, data.FullNames, data.CodeOnly} {
		list = append(list, kit.PickerOption{ID: s.String(), Label: words.NameStyle(s)})
	}
	return list
}

func styleOf(o kit.PickerOption) data.NameStyle {
	s, _ := data.ParseNameStyle(o.ID) // the options are all styles
	return s
}

func papers() []kit.PickerOption {
	var list []kit.PickerOption
	for _, p := range []data.Paper{data.A4, data.Letter} {
		list = append(list, kit.PickerOption{ID: strconv.Itoa(int(p)), Label: words.Paper(p)})
	}
	return list
}
