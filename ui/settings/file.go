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

// file is where the programme's file is, and whether it is in order.
type file struct {
	host        screen.Host
	answer      func(where *kit.Paragraph, text string)
	path, cloud *kit.Paragraph
	copied      *kit.Paragraph // of a backup that is looked at: what is open is a copy
	checked     *kit.Paragraph
	content     *fyne.Container
}

func newFile(h screen.Host, answer func(*kit.Paragraph, string)) *file {
	f := &file{
		host: h, answer: answer, path: kit.NewParagraph(""), copied: kit.CaptionParagraph(""),
		cloud: kit.NewParagraph("").Colored(kit.ColorLate), checked: kit.NewParagraph(""),
	}
	check := kit.NewButton(lang.L("Check the file now"), kit.Secondary, f.check)
	f.checked.Hide()
	f.content = part(lang.L("The file"), "",
		block(lang.L("Where the file is"), "", f.path, f.copied, f.cloud), kit.Gap(kit.Gap8),
		block(lang.L("Is the file in order?"), lang.L("Every record is opened and compared with all the others."),
			kit.Leading(check), f.checked))
	return f
}

// show says where the file is, or the backup of which a copy is looked at.
func (f *file) show() {
	st := f.host.Store()
	path, cloud := st.Path(), cloudOf(st.Path())
	if st.Looking() {
		path, cloud = st.LookedAt(), "" // a backup may be kept in any folder
		f.copied.SetText(lang.L("{{.Backup}}. You look at a copy of it, which goes when Alongside locks or closes.",
			words.With{"Backup": words.BackupOf(path, f.host.Now().Location())}))
	}
	f.path.SetText(path)
	f.cloud.SetText(cloudWords(cloud))
	kit.ShowIf(st.Looking(), f.copied)
	kit.ShowIf(cloud != "", f.cloud)
}

// check goes through the whole file and says what it found.
func (f *file) check() {
	var report store.Report
	st := f.host.Store()
	f.host.Work(lang.L("Checking the file"), func(ctx context.Context) (err error) {
		report, err = st.CheckUntil(ctx)
		return err
	}, func(err error) {
		if f.host.Fail(err) {
			f.answer(f.checked, words.Checked(report))
		}
	})
}
