package start

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/restore"
	"alongside/ui/words"
)

// damage is a programme file of which not everything can be read, and what can be
// done about it.
type damage struct {
	file   string
	today  data.Date
	found  store.Salvaged
	name   string
	names  data.Names
	ring   *store.Ring
	kept   *store.Store // what can be read, in a file of its own that is only looked at
	backup restore.Found
	loss   store.Loss
}

// standIns are what is written where a record is lost that others refer to.
func standIns() store.StandIns {
	return store.StandIns{
		Programme: lang.L("A programme whose name is lost"), Person: lang.L("Name lost"), Group: lang.L("A group whose name is lost"),
		Activity: lang.L("An activity whose title is lost"), Facilitator: lang.L("A facilitator whose name is lost"),
	}
}

// Damaged shows what can be read of a programme file that is damaged, with a key of
// the ring, which it closes.
func (s *Screen) Damaged(path string, ring *store.Ring) {
	s.inspect(path, ring.Inspect, ring.Close, func(err error) {
		s.showWelcome()
		s.host.Fail(err)
	})
}

// inspect finds out what can be read, writes that into a file of its own, and looks
// for the newest good backup, before it shows all of it. Where it fails the page stays,
// and failed says what is the matter.
func (s *Screen) inspect(path string, open func(path string) (*store.Wreck, error), done func(), failed func(error)) {
	d := &damage{file: path, today: data.DateOf(s.host.Now())}
	s.work(lang.L("Finding out what can be read"), func(ctx context.Context) error {
		defer done()
		w, err := open(path)
		if err != nil {
			return err
		}
		defer w.Close()
		d.found, d.name, d.names = w.Found(), w.Programme(), words.NamesIn(data.FirstAndInitial, w.People())
		if d.ring, err = w.Ring(); err != nil {
			return err
		}
		copied := filepath.Join(s.options.Opened, "readable"+fileEnding)
		if err := s.makeRoom(copied); err != nil {
			return err
		}
		if err := w.SaveAs(copied, standIns()); err != nil {
			return err
		}
		if d.kept, err = d.ring.OpenToLook(copied, path); err != nil {
			return err
		}
		d.backup, d.loss = restore.Newest(ctx, restore.Options{
			Folders: s.options.Backups, Called: func(string) string { return "" }, Ring: d.ring, Present: d.kept,
		}, s.host.Now().Location())
		return ctx.Err()
	}, func(err error) {
		if err != nil {
			d.close()
			failed(err)
			return
		}
		s.showDamage(d)
	})
}

// makeRoom makes the folder of what is only looked at, and takes away what lay there
// before.
func (s *Screen) makeRoom(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return os.MkdirAll(filepath.Dir(path), 0o700)
}

// close lets go of the keys and of what can be read.
func (d *damage) close() {
	if d.kept != nil {
		_ = d.kept.Close() // it was only looked at
	}
	if d.ring != nil {
		d.ring.Close()
	}
}

// showDamage says what cannot be read, and the three ways to go on.
func (s *Screen) showDamage(d *damage) {
	s.held = d.kept
	leave := func() {
		s.held = nil
		d.close()
		s.showWelcome()
	}
	report := kit.NewLink(lang.L("Save a report for help, without names"), func() { s.saveReport(d) })
	first, ways := s.ways(d)
	panel := kit.VStack(kit.Gap16,
		kit.NewLink(lang.L("‹ Back"), leave),
		kit.VStack(kit.Gap4, kit.PageTitle(lang.L("Part of this file is damaged")), kit.MutedParagraph(d.about())),
		d.bar(),
		kit.VStack(kit.Gap4, kit.Section(lang.L("What cannot be read")), d.lost()),
		kit.VStack(kit.Gap8, kit.Section(lang.L("What you can do")), ways),
		kit.HStack(kit.Gap16, kit.Grow(kit.CaptionParagraph(lang.L("The damaged file stays where it is, whatever you choose."))), report))
	s.show("damaged", panel, first, leave)
}

// about names the programme, and says how it stands.
func (d *damage) about() string {
	name := d.name
	if name == "" {
		name = filepath.Base(d.file)
	}
	w := words.With{"Name": words.Drawn(name)}
	switch {
	case d.found.Mixed:
		return lang.L("{{.Name}}. What can be read is here, and among it may be what was changed or taken away before. Nothing here makes it worse.", w)
	case d.found.LastChange:
		return lang.L("{{.Name}}. The last change may be missing. Nothing here makes it worse.", w)
	case d.found.LostInAll()*10 < d.found.KeptInAll():
		return lang.L("{{.Name}}. Almost all of it can still be read, and nothing here makes it worse.", w)
	}
	return lang.L("{{.Name}}. Some of it can still be read, and nothing here makes it worse.", w)
}

// bar shows how much can be read.
func (d *damage) bar() fyne.CanvasObject {
	kept, lost := d.found.KeptInAll(), d.found.LostInAll()
	said := kit.NewText(kit.Span{Text: lang.N("{{.Kept}} of {{.Count}} records", kept+lost, words.With{"Kept": words.Number(kept), "Count": words.Number(kept + lost)}), Strong: true},
		kit.Span{Text: " " + lang.L("can be read")})
	if d.found.Records == 0 {
		said = kit.NewText(kit.Span{Text: lang.N("{{.Count}} records", kept, words.With{"Count": words.Number(kept)}), Strong: true},
			kit.Span{Text: " " + lang.L("can be read; how many there were cannot be told")})
	}
	line := kit.HStack(kit.Gap8, kit.Grow(said.Ellipsis()))
	if lost > 0 {
		line.Add(kit.NewText(kit.Span{Text: lang.N("{{.Count}} cannot", lost, words.With{"Count": words.Number(lost)}), Strong: true, Color: kit.ColorLate}))
	}
	return kit.VStack(kit.Gap8, kit.NewShareBar(kept, lost), line)
}

// mostLost is how many lines of what is lost are shown.
const mostLost = 8

// lost lists what cannot be read.
func (d *damage) lost() fyne.CanvasObject {
	list := kit.VStack(0)
	columns := []kit.Column{kit.Fixed(44), kit.Share(1), kit.Share(1.6)}
	add := func(n int, what, where string) {
		list.Add(kit.Inset(kit.Gap8, 0, kit.Gap8, 0, kit.Columns(12, columns,
			kit.NewText(kit.Span{Text: words.Number(n), Strong: true}).Aligned(fyne.TextAlignTrailing), kit.NewParagraph(what), kit.MutedParagraph(where))))
		list.Add(kit.NewDivider())
	}
	others := d.found.Others
	for i, l := range d.found.Lost {
		if i >= mostLost {
			others += l.Count
			continue
		}
		add(l.Count, words.KindOfRecord(l.Kind, l.Count), words.LostOf(l, d.names, d.today))
	}
	if others > 0 {
		add(others, lang.N("others", others), lang.L("Too damaged to say what they were"))
	}
	if d.found.LostInAll() == 0 {
		list.Add(kit.NewParagraph(lang.L("Every record can be read. Only what holds the file together is damaged.")))
	} else if whole := words.WholeKinds(d.found); whole != "" {
		list.Add(kit.Inset(kit.Gap8, 0, 0, 0, kit.CaptionParagraph(whole)))
	}
	return list
}

// ways are the three ways to go on, and the button of the best.
func (s *Screen) ways(d *damage) (first fyne.Focusable, ways fyne.CanvasObject) {
	save := kit.NewButton(lang.L("Save them"), kit.Secondary, func() { s.saveReadable(d) })
	look := kit.NewButton(lang.L("Look"), kit.Secondary, func() { s.lookAtReadable(d) })
	count := words.With{"Count": words.Number(d.found.KeptInAll()), "Lost": words.Number(d.found.LostInAll())}
	all := kit.VStack(12)
	if d.backup.Path != "" {
		back := kit.NewButton(lang.L("Restore it"), kit.Primary, func() { s.restoreOver(d) })
		all.Add(kit.NewCard(lang.L("Go back to the newest good backup"), s.backupWords(d), true, back))
		first = back
	} else {
		save.SetStyle(kit.Primary)
		first = save
	}
	all.Add(kit.NewCard(lang.L("Save all that can be read"),
		lang.L("{{.Count}} records into a new file, which opens with the same keys. {{.Lost}} are missing.", count), d.backup.Path == "", save))
	all.Add(kit.NewCard(lang.L("Only look"), lang.L("Opens what can be read. Nothing can be changed."), false, look))
	return first, all
}

// backupWords says of when and where the newest good backup is, and what going back
// would lose.
func (s *Screen) backupWords(d *damage) string {
	now := s.host.Now()
	lines := words.Loss(d.loss, d.names, nil, data.DateOf(now))
	w := words.With{"When": words.LongMoment(d.backup.Made, now), "Where": d.backup.Where, "What": strings.Join(lines, "; ")}
	said := lang.L("{{.When}}, on {{.Where}}. You would lose: {{.What}}.", w)
	if len(lines) == 0 {
		said = lang.L("{{.When}}, on {{.Where}}. You would lose nothing that can be read.", w)
	}
	if again := words.ErasedAgain(d.loss, data.DateOf(now)); again != "" {
		said += " " + again
	}
	return said
}

// restoreOver puts the backup in the place of the damaged file, which is set aside.
func (s *Screen) restoreOver(d *damage) {
	var opened *store.Store
	s.work(lang.L("Restoring the backup"), func(ctx context.Context) (err error) {
		var erased []data.Erased // by what can be read, which this computer may not have seen
		if err = d.kept.View(func(r *store.Reader) (err error) {
			erased, err = r.Erased()
			return err
		}); err != nil {
			return err
		}
		if _, err = d.ring.Restore(ctx, d.backup.Path, d.file); err != nil {
			return err
		}
		if opened, err = d.ring.Open(d.file); err != nil {
			return err
		}
		if err = opened.TakeOut(erased); err != nil {
			return errors.Join(err, opened.Close())
		}
		return nil
	}, func(err error) {
		if s.host.Fail(err) {
			d.close()
			opened.RestoredFrom(d.backup.Path) // it is older on purpose
			s.opened(opened)
		}
	})
}

// saveReadable writes what can be read into a new file, and opens that.
func (s *Screen) saveReadable(d *damage) {
	var opened *store.Store
	to := freeName(filepath.Dir(d.file))
	s.work(lang.L("Saving what can be read"), func(ctx context.Context) error {
		w, err := d.ring.Inspect(d.file)
		if err != nil {
			return err
		}
		defer w.Close()
		if err := w.SaveAs(to, standIns()); err != nil {
			return err
		}
		if opened, err = d.ring.Open(to); err != nil {
			return err
		}
		opened.AcceptBehind() // the last of it may be lost
		return unlessGivenUp(ctx, opened, to)
	}, func(err error) {
		if s.host.Fail(err) {
			d.close()
			s.opened(opened)
			kit.Message(s.host.Window(), lang.L("What can be read is saved"),
				lang.L("You are in the new file, {{.File}} in {{.Folder}}. The damaged one lies beside it.", words.With{"File": filepath.Base(to), "Folder": filepath.Dir(to)}))
		}
	})
}

// lookAtReadable opens what can be read, only to look at it.
func (s *Screen) lookAtReadable(d *damage) {
	d.ring.Close()
	s.opened(d.kept)
}

// saveReport writes what is known of the damage, in kinds and numbers alone.
func (s *Screen) saveReport(d *damage) {
	s.host.Chooser().SaveFile(lang.L("Save the report"), "alongside-damage.txt", func(path string) error {
		return words.Said(os.WriteFile(path, []byte(d.report()), 0o600))
	})
}

func (d *damage) report() string {
	var b strings.Builder
	fmt.Fprintf(&b, "Alongside: a damaged file\nsystem %s %s\nrecords that should be there %d (0: not known)\nlast change in doubt %v\nmixed %v\n",
		runtime.GOOS, runtime.GOARCH, d.found.Records, d.found.LastChange, d.found.Mixed)
	for _, kind := range store.KindsOfRecord() {
		lost := 0
		for _, l := range d.found.Lost {
			if l.Kind == kind {
				lost += l.Count
			}
		}
		fmt.Fprintf(&b, "%-14s %d can be read, %d cannot\n", kind, d.found.Kept[kind], lost)
	}
	fmt.Fprintf(&b, "%-14s %d cannot\n", "unknown", d.found.Others)
	return b.String()
}
