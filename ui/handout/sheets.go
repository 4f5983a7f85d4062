package handout

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/exchange"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// Sheets asks what is to be written out for a spreadsheet, and in which form, then where,
// and writes it.
func Sheets(h screen.Host) {
	f := &sheetsForm{host: h, lead: screen.Lead(h)}
	if !h.Read(func(r *store.Reader) (err error) {
		f.groups, err = r.Groups()
		return err
	}) {
		return
	}
	var wanted *sheetsWish
	d := kit.FormDialog(h.Window(), lang.L("Write out as sheets"), f.content(), lang.L("Choose where…"), func() error {
		w, err := f.take()
		if err == nil {
			wanted = &w
		}
		return err
	})
	d.OnClosed = func() {
		if wanted != nil {
			wanted.ask(h)
		}
	}
}

// sheetsWish is what is to be written out.
type sheetsWish struct {
	part  exchange.Part
	style data.NameStyle
	csv   bool
}

// sheetsForm is the dialog while it is open.
type sheetsForm struct {
	host   screen.Host
	lead   bool
	groups []data.Group

	what        *kit.Picker[what]
	from, until *kit.DateField
	names       *kit.Choice[data.NameStyle]
	form        *kit.Choice[bool]
	dates       *fyne.Container
	says        *kit.Paragraph
}

// what is everything, or the registers of one group or of all.
type what struct {
	everything bool
	group      data.ID
}

func (f *sheetsForm) content() fyne.CanvasObject {
	var options []kit.Option[what]
	if f.lead {
		options = append(options, kit.Option[what]{Value: what{everything: true}, Label: lang.L("Everything")})
	}
	options = append(options, kit.Option[what]{Label: lang.L("The registers of all groups")})
	for _, g := range f.groups {
		options = append(options, kit.Option[what]{
			Value: what{group: g.ID},
			Label: lang.L("The registers of {{.Group}}", words.With{"Group": words.Drawn(g.On(f.host.Today()).Name)}),
		})
	}
	f.what = kit.NewPicker("", options, func(what) { f.tell() })
	f.what.SetSelected(options[0].Value)
	order := screen.DateOrder(f.host)
	f.from = kit.NewDateField(f.host.Today(), order, nil)
	f.until = kit.NewDateField(f.host.Today(), order, nil)
	halves := []kit.Column{kit.Share(1), kit.Share(1)}
	f.dates = kit.Stacked(kit.TopColumns(kit.Gap16, halves,
		kit.NewField(lang.L("From"), f.from, lang.L("Empty: from the first meeting")), kit.NewField(lang.L("To"), f.until, lang.L("Empty: up to the last one"))))
	f.names = kit.NewChoice(kit.Options([]data.NameStyle{data.FullNames, data.FirstAndInitial, data.CodeOnly}, words.NameStyle), func(data.NameStyle) { f.tell() })
	f.names.SetSelected(data.FullNames)
	f.form = kit.NewChoice([]kit.Option[bool]{
		{Value: false, Label: lang.L("One workbook (XLSX)")}, {Value: true, Label: lang.L("A folder of CSV files")},
	}, func(bool) {})
	f.form.SetSelected(false)
	f.says = kit.CaptionParagraph("")
	f.tell()
	return kit.VStack(kit.Gap16,
		kit.NewField(lang.L("What"), f.what, ""), f.dates,
		kit.NewField(lang.L("Names"), f.names, ""), f.says,
		kit.NewField(lang.L("As"), f.form, ""))
}

// tell says what will be in it, and what of it could come back.
func (f *sheetsForm) tell() {
	whole := f.what.Selected().everything
	kit.ShowIf(!whole, f.dates)
	text := lang.L("Meetings, who was there, and how those people are reached. Nothing of pairs, one-to-ones or anything else about one person alone. Of one person everything is told by the one-person record.")
	if whole {
		text = lang.L("A sheet for each kind of record. It comes back in as it was, into an empty programme or into this one. Settings, keys and the audit trail are not in it, nor what is still counted of people who were erased.")
	}
	if f.names.Selected() != data.FullNames {
		text = lang.L("Nothing is in it by which people are reached, and nothing that anybody wrote: a note may name people. Only whom a code tells could come back.")
	}
	f.says.SetText(text)
	kit.Reshape(f.dates)
}

func (f *sheetsForm) take() (w sheetsWish, err error) {
	picked := f.what.Selected()
	w.style, w.csv, w.part.Group = f.names.Selected(), f.form.Selected(), picked.group
	if picked.everything {
		return w, nil
	}
	if !f.from.Valid() || !f.until.Valid() {
		return w, errors.New(lang.L("One of the two days is not understood."))
	}
	w.part.Within = data.Span{From: f.from.Date(), Until: f.until.Date()}
	if w.part.Within.Validate() != nil {
		return w, errors.New(lang.L("The last day is before the first one."))
	}
	w.part.Registers = true
	return w, nil
}

// ask asks where it is to be kept, and writes it.
func (w sheetsWish) ask(h screen.Host) {
	name := "registers-"
	if w.part.Whole() {
		name = "everything-"
	}
	name += h.Now().Format("2006-01-02-1504")
	if w.csv {
		h.Chooser().ChooseFolder(lang.L("Where shall they be kept?"), lang.L("Make them here"), func(folder string) error {
			if info, err := os.Stat(folder); err != nil || !info.IsDir() {
				return ErrNotWritten()
			}
			w.write(h, filepath.Join(folder, name))
			return nil
		})
		return
	}
	h.Chooser().SaveFile(lang.L("Write out as sheets"), name+".xlsx", func(path string) error {
		w.write(h, path)
		return nil
	})
}

// write writes the workbook, or the folder of sheets, off the UI's goroutine.
func (w sheetsWish) write(h screen.Host, path string) {
	st := h.Store()
	var unrecorded error
	h.Work(lang.L("Writing the sheets"), func(ctx context.Context) error {
		var e exchange.Export
		if err := st.View(func(r *store.Reader) (err error) {
			e, err = dossier.ForExport(r, w.part, w.style)
			return err
		}); err != nil {
			return err
		}
		e.Tell = func(done, of int) {
			screen.Tell(ctx, lang.L("{{.N}} of {{.Count}} rows are written.", words.With{"N": done, "Count": of}))
		}
		enter := func() error {
			unrecorded = dossier.Entered(st, w.part, e)
			return unrecorded
		}
		if w.csv {
			return e.WriteFolder(ctx, path, enter)
		}
		book, err := e.Workbook(ctx)
		if err != nil {
			return err
		}
		return exchange.ReplaceFile(path, exchange.WorkbookFile, book, enter)
	}, func(err error) {
		switch {
		case err == nil:
			h.Say(said(path, ""))
		case errors.Is(err, context.Canceled), unrecorded != nil:
			h.Fail(err)
		default:
			h.Fail(ErrNotWritten())
		}
	})
}
