package settings

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// keeping is the section of who can open the file, whether it is in order, and
// of its backups.
type keeping struct {
	host            screen.Host
	owner           store.Facilitator // whose passphrase can be changed here
	path, cloud     *kit.Paragraph
	copied          *kit.Paragraph // of a backup that is looked at: what is open is a copy
	keys            *fyne.Container
	checked, backup *kit.Paragraph
	sheet           *fyne.Container
}

func newKeeping(h screen.Host) *keeping {
	k := &keeping{
		host: h, path: kit.NewParagraph(""), copied: kit.CaptionParagraph(""), cloud: kit.NewParagraph("").Colored(kit.ColorLate),
		keys: kit.VStack(0), checked: kit.NewParagraph(""), backup: kit.NewParagraph(""),
	}
	change := kit.NewButton(lang.L("Change my passphrase"), kit.Secondary, func() { changePassphrase(h, k.owner.Label) }).Changes()
	check := kit.NewButton(lang.L("Check the file now"), kit.Secondary, k.check)
	backUp := kit.NewButton(lang.L("Back up now"), kit.Primary, k.chooseBackup).Changes()
	k.checked.Hide()
	k.backup.Hide()
	k.sheet = sheet(lang.L("Everything is in one sealed file. Without a passphrase or the recovery key nobody can read it."),
		block(lang.L("Where the file is"), "", k.path, k.copied, k.cloud),
		block(lang.L("Who has a key"), "", k.keys, kit.Leading(change)),
		block(lang.L("Is the file in order?"), lang.L("Every record is opened and compared with all the others."),
			kit.Leading(check), k.checked),
		block(lang.L("Backup"),
			lang.L("A sealed copy, on a stick or in another folder. A folder that a cloud keeps in step, like Dropbox, is fine for backups, but wrong for the file that you work in."),
			kit.Leading(backUp), k.backup))
	return k
}

func (k *keeping) content() fyne.CanvasObject { return k.sheet }

func (k *keeping) show() {
	facilitators, err := k.host.Store().Facilitators()
	if !k.host.Fail(err) {
		return
	}
	k.showPath(k.host.Store())
	me := k.host.Store().Me()
	k.owner = me
	if me.Recovery { // it opens the file for who forgot theirs: the first facilitator, as the store has it
		k.owner = facilitators[0]
	}
	k.keys.RemoveAll()
	for i, f := range facilitators {
		if i > 0 {
			k.keys.Add(kit.NewDivider())
		}
		k.keys.Add(keyRow(f, f.ID == me.ID))
	}
	k.sheet.Refresh()
}

// showPath says where the file is, or the backup of which a copy is looked at.
func (k *keeping) showPath(st *store.Store) {
	path, cloud := st.Path(), cloudOf(st.Path())
	if st.Looking() {
		path, cloud = st.LookedAt(), "" // a backup may be kept in any folder
		k.copied.SetText(lang.L("{{.Backup}}. You look at a copy of it, which goes when Alongside locks or closes.",
			words.With{"Backup": words.BackupOf(path, k.host.Now().Location())}))
	}
	k.path.SetText(path)
	k.cloud.SetText(cloudWords(cloud))
	kit.ShowIf(st.Looking(), k.copied)
	kit.ShowIf(cloud != "", k.cloud)
}

// keyRow is one key: whose it is, and since when.
func keyRow(f store.Facilitator, mine bool) fyne.CanvasObject {
	name, what := f.Label, lang.L("Own passphrase")
	if f.Recovery {
		name, what = lang.L("Recovery key"), lang.L("On paper, for when every passphrase is forgotten")
	}
	row := kit.HStack(kit.Gap16, kit.Grow(kit.VStack(0, kit.ItemName(name).Ellipsis(), kit.CaptionParagraph(
		lang.L("{{.What}}, since {{.Date}}", words.With{"What": what, "Date": words.DateWithYear(f.Since)})))))
	if mine {
		row.Add(kit.NewTag(lang.L("Opened the file"), kit.ToneAccent))
	}
	return kit.Inset(kit.Gap8, 0, kit.Gap8, 0, row)
}

// check goes through the whole file and says what it found.
func (k *keeping) check() {
	var report store.Report
	st := k.host.Store()
	k.host.Work(lang.L("Checking the file"), func(ctx context.Context) (err error) {
		report, err = st.CheckUntil(ctx)
		return err
	}, func(err error) {
		if k.host.Fail(err) {
			k.say(k.checked, words.Checked(report))
		}
	})
}

// chooseBackup asks where the backup is to go.
func (k *keeping) chooseBackup() {
	k.host.Chooser().ChooseFolder(lang.L("Where to keep the backup"), lang.L("Back up here"), func(folder string) error {
		k.backUp(folder)
		return nil
	})
}

// backUp writes a checked copy into a folder and says where it is.
func (k *keeping) backUp(folder string) {
	k.host.BackUp(folder, func(path string, err error) {
		if k.host.Fail(err) {
			k.say(k.backup, lang.L("Done, and checked by opening it. The backup is {{.Path}}", words.With{"Path": path}))
		}
	})
}

func (k *keeping) say(where *kit.Paragraph, text string) {
	where.SetText(text)
	where.Show()
	k.sheet.Refresh()
	kit.ScrollToShow(k.sheet, where)
}
