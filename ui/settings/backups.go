package settings

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// mostFolders is in how many folders backups are made by themselves: on a stick and
// on a disk, say.
const mostFolders = 2

// backups are the copies of the file that are kept elsewhere.
type backups struct {
	host    screen.Host
	answer  func(where *kit.Paragraph, text string)
	about   *kit.Paragraph // before there is a folder
	table   *fyne.Container
	add     *kit.Button
	made    *kit.Paragraph
	content *fyne.Container
	there   map[string]bool // by folder, whether it was there when it was last looked at
	onRead  func()          // called when it was read again
}

func newBackups(h screen.Host, answer func(*kit.Paragraph, string), onRead func()) *backups {
	b := &backups{host: h, answer: answer, onRead: onRead, made: kit.NewParagraph(""), table: kit.VStack(0), there: map[string]bool{}}
	b.about = kit.CaptionParagraph(lang.L("A sealed copy, on a stick or in another folder, made by itself when you close a meeting and when you quit. A folder that a cloud keeps in step, like Dropbox, is fine for backups, but wrong for the file that you work in."))
	b.add = kit.NewLink(lang.L("Add a folder"), b.addFolder).Changes()
	restore := kit.NewLink(lang.L("Restore a backup"), func() { h.Go(screen.Location{Screen: screen.Restore}) }).Changes()
	backUp := kit.NewButton(lang.L("Back up now"), kit.Primary, b.backUpNow).Changes()
	more := kit.NewMore(lang.L("More about backups"), kit.Secondary, func() []kit.MenuItem {
		return []kit.MenuItem{{Label: lang.L("Make one elsewhere, once"), Do: b.elsewhere, Changes: true}}
	})
	b.made.Hide()
	b.content = kit.VStack(kit.Gap8,
		kit.Head(kit.Section(lang.L("Backups")), nil, kit.Inset(0, kit.Gap8, 0, 0, b.add), restore),
		b.about, b.table, kit.HStack(kit.Gap8, backUp, more), b.made)
	return b
}

// show shows the folders, with the last good backup in each.
func (b *backups) show() {
	b.read()
	folders, there := b.host.BackupFolders(), map[string]bool{}
	b.host.Aside(func(context.Context) error { // a stick may take its time
		for _, folder := range folders {
			_, err := os.Stat(folder)
			there[folder] = err == nil
		}
		return nil
	}, func(error) {
		b.there = there
		b.read()
	})
}

// backupColumns are those of the table: what it is on, which, when, what, when next,
// and what else can be done.
var backupColumns = []kit.Column{kit.Fixed(24), kit.Share(4), kit.Share(4), kit.Share(4.6), kit.Share(3.8), kit.Fixed(44)}

func (b *backups) read() {
	var folders []string
	if !b.host.Store().Looking() { // nothing is known there of the backups of the programme
		folders = b.host.BackupFolders()
	}
	b.table.RemoveAll()
	kit.ShowIf(len(folders) == 0, b.about)
	kit.ShowIf(len(folders) < mostFolders, b.add)
	if len(folders) > 0 {
		b.table.Add(newEither(kit.Columns(kit.Gap8, backupColumns, kit.Gap(0),
			kit.Label(lang.L("Place")), kit.Label(lang.L("Last good one")), kit.Label(lang.L("What it holds")), kit.Label(lang.L("Next")), kit.Gap(0)),
			kit.Gap(0)))
		b.table.Add(kit.NewDivider())
	}
	places := b.host.Store().BackupPlaces()
	for _, folder := range folders {
		i := slices.IndexFunc(places, func(p store.BackupPlace) bool { return p.Folder == folder })
		place := store.BackupPlace{Folder: folder}
		if i >= 0 {
			place = places[i]
		}
		b.table.Add(kit.Inset(kit.Gap4, 0, kit.Gap4, 0, b.row(place)))
		b.table.Add(kit.NewDivider())
	}
	b.content.Refresh()
	b.onRead()
}

// row is one folder.
func (b *backups) row(p store.BackupPlace) fyne.CanvasObject {
	now := b.host.Now()
	there, looked := b.there[p.Folder]
	stick := words.IsStick(p.Folder)
	icon := kit.IconDisk
	if stick {
		icon = kit.IconStick
	}
	name, standing := words.Folder(p.Folder, p.Name), b.standing(p, stick, there || !looked)
	due := next(p, there || !looked, b.host.Store().IsBackedUp(p.Folder))
	more := func() fyne.CanvasObject {
		return kit.NewMore(lang.L("More about {{.Folder}}", words.With{"Folder": name}), kit.Quiet, func() []kit.MenuItem { return b.acts(p) })
	}
	wide := kit.Columns(kit.Gap8, backupColumns, kit.NewSymbol(icon, kit.ColorMuted),
		twoLines(name, standing), lastGood(p, now), whatItHolds(p, data.DateOf(now)), kit.Body(due).Ellipsis(), more())
	said := kit.VStack(0, kit.ItemName(name).Ellipsis(), kit.CaptionParagraph(standing))
	if !p.At.IsZero() {
		said.Add(kit.NewParagraph(lang.L("Last good one: {{.When}}. {{.Holds}}: {{.Figures}}.", words.With{
			"When": words.Moment(p.At, now), "Holds": words.HoldsUpTo(p.Holds.LastMeeting, data.DateOf(now)),
			"Figures": words.MeetingsAndPeople(p.Holds.Meetings, p.Holds.People),
		})))
	}
	said.Add(kit.NewParagraph(lang.L("Next: {{.When}}", words.With{"When": due})))
	return newEither(wide, kit.TopColumns(kit.Gap8, []kit.Column{kit.Fixed(24), kit.Share(1), kit.Fixed(44)}, kit.NewSymbol(icon, kit.ColorMuted), said, more()))
}

func twoLines(name, below string) fyne.CanvasObject {
	return kit.VStack(0, kit.ItemName(name).Ellipsis(), kit.Caption(below).Ellipsis())
}

// standing says whether a folder can be reached, or what is doubtful about it.
func (b *backups) standing(p store.BackupPlace, stick, there bool) string {
	switch {
	case !there && stick:
		return lang.L("Not plugged in")
	case !there:
		return lang.L("Not there")
	case p.Failed == store.DiskFull:
		return lang.L("Full")
	case p.Failed == store.ReadOnly:
		return lang.L("Cannot be written to")
	case filepath.Dir(b.host.Store().Path()) == filepath.Clean(p.Folder):
		return lang.L("Beside the programme itself")
	case stick:
		return lang.L("Plugged in")
	}
	if cloud := cloudOf(p.Folder); cloud != "" {
		return lang.L("Kept in step by {{.Cloud}}", words.With{"Cloud": cloud})
	}
	return lang.L("On this computer")
}

func lastGood(p store.BackupPlace, now time.Time) fyne.CanvasObject {
	if p.At.IsZero() {
		return kit.Muted(lang.L("None yet"))
	}
	return kit.VStack(0, kit.Body(words.Moment(p.At, now)).Ellipsis(), kit.Caption(lang.L("Opened and checked")).Ellipsis())
}

func whatItHolds(p store.BackupPlace, today data.Date) fyne.CanvasObject {
	if p.At.IsZero() {
		return kit.Gap(0)
	}
	return kit.VStack(0, kit.Body(words.HoldsUpTo(p.Holds.LastMeeting, today)).Ellipsis(),
		kit.Caption(words.MeetingsAndPeople(p.Holds.Meetings, p.Holds.People)).Ellipsis())
}

// next says when the next backup is made there.
func next(p store.BackupPlace, there, upToDate bool) string {
	switch {
	case !there:
		return lang.L("When it is back")
	case p.Failed == store.DiskFull:
		return lang.L("When there is room")
	case upToDate:
		return lang.L("After a change")
	}
	return lang.L("When you quit")
}

// acts are what can be done about a folder.
func (b *backups) acts(p store.BackupPlace) []kit.MenuItem {
	return []kit.MenuItem{
		{Label: lang.L("Call it something else"), Do: func() { b.rename(p) }, Changes: true},
		{Label: lang.L("No more backups there"), Do: func() { b.leave(p) }, Changes: true},
	}
}

// rename asks what a folder is to be called.
func (b *backups) rename(p store.BackupPlace) {
	name := kit.NewEntry("")
	name.SetValue(words.Folder(p.Folder, p.Name))
	field := kit.NewField(lang.L("What do you call it?"), name, p.Folder)
	kit.FormDialog(b.host.Window(), lang.L("Call it something else"), field, lang.L("Call it that"), func() error {
		called := kit.OneLine(name.Text)
		if called == words.Folder(p.Folder, "") {
			called = ""
		}
		b.host.Store().NameBackupPlace(p.Folder, called)
		b.read()
		return nil
	})
}

// leave makes no more backups in a folder. Those that lie there stay.
func (b *backups) leave(p store.BackupPlace) {
	kit.Confirm(b.host.Window(), lang.L("No more backups there?"),
		lang.L("What lies in {{.Folder}} stays as it is.", words.With{"Folder": words.Folder(p.Folder, p.Name)}),
		lang.L("No more there"), false, func() {
			b.host.SetBackupFolders(slices.DeleteFunc(slices.Clone(b.host.BackupFolders()), func(f string) bool { return f == p.Folder }))
			b.read()
		})
}

// backUpNow makes a backup in each folder, and asks for one where there is none.
func (b *backups) backUpNow() {
	if len(b.host.BackupFolders()) == 0 {
		b.addFolder()
		return
	}
	b.unsay()
	b.host.BackUpNow(b.show)
}

// unsay takes away what was said of an earlier backup: of the next one it is not true.
func (b *backups) unsay() {
	b.made.Hide()
	b.content.Refresh()
}

// addFolder asks for a folder, and makes the first backup there at once. One that
// takes none is not kept: what is said of it is that nothing was changed.
func (b *backups) addFolder() {
	b.host.Chooser().ChooseFolder(lang.L("Where to keep the backups"), lang.L("Back up here"), func(folder string) error {
		b.firstInto(folder, func() {
			if folders := b.host.BackupFolders(); !slices.Contains(folders, folder) {
				b.host.SetBackupFolders(append(slices.Clone(folders), folder))
			}
		})
		return nil
	})
}

// elsewhere asks where one backup is to go.
func (b *backups) elsewhere() {
	b.host.Chooser().ChooseFolder(lang.L("Where to keep the backup"), lang.L("Back up here"), func(folder string) error {
		b.backUp(folder)
		return nil
	})
}

// backUp writes a checked copy into a folder and says where it is.
func (b *backups) backUp(folder string) { b.firstInto(folder, func() {}) }

// firstInto is backUp that calls keep once there is one.
func (b *backups) firstInto(folder string, keep func()) {
	b.unsay()
	b.host.BackUp(folder, func(path string, err error) {
		if err == nil {
			keep()
		}
		b.show()
		if b.host.Fail(err) {
			b.answer(b.made, lang.L("Done, and checked by opening it. The backup is {{.Path}}", words.With{"Path": path}))
		}
	})
}
