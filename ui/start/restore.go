package start

import (
	"context"
	"os"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2/lang"

	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/restore"
	"alongside/ui/words"
)

// showRestore lists the backups of the folders that this computer knows. None is
// opened before somebody types its passphrase.
func (s *Screen) showRestore() { s.showRestoreOf("") }

// showRestoreOf begins at one backup, which may lie in another folder.
func (s *Screen) showRestoreOf(backup string) {
	ring := store.NewRing(s.storeOptions())
	var found []string
	if folder := filepath.Dir(backup); backup != "" && !slices.Contains(s.options.Backups, folder) {
		found = []string{folder}
	}
	body := restore.NewBody(s.host, restore.Options{
		Folders: s.options.Backups, Called: func(string) string { return "" }, Ring: ring, Found: found, Chosen: backup,
		Goes:    func(b store.BackupFile) (over, anew string) { return s.present(b), freeName(s.options.Files) },
		Restore: func(backup, to string) { s.restoreWith(ring, backup, to) },
		Look:    func(backup string) { s.lookWith(ring, backup) },
	})
	leave := func() {
		body.Stop()
		go ring.Close() // it waits for whoever looks
		s.showWelcome()
	}
	head := kit.VStack(0, kit.Leading(kit.NewLink(lang.L("‹ Back"), leave)), kit.PageTitle(lang.L("Restore a backup")),
		kit.MutedParagraph(lang.L("Pick the day to go back to. Nothing is thrown away, whatever you choose.")))
	s.fill("restore", kit.Page(kit.Gap16, head, body.Content(), nil), body.Focus(), leave)
	body.OnAsk = func() { s.host.Window().Canvas().Focus(body.Focus()) }
	body.Show()
}

// present is the file of the programme of a backup: of those opened before, the last
// first, then of those in the folder of programmes; empty where there is none.
func (s *Screen) present(b store.BackupFile) string {
	beside, _ := filepath.Glob(filepath.Join(s.options.Files, "*"+fileEnding)) // the pattern is good
	for _, path := range slices.Concat(s.options.Recent, beside) {
		if !store.IsBackup(path) && b.OfFile(path) {
			return path
		}
	}
	return ""
}

// restoreWith makes a programme file of a backup that the ring opens. One that is there
// is set aside.
func (s *Screen) restoreWith(ring *store.Ring, backup, to string) {
	var opened *store.Store
	var aside string
	s.work(lang.L("Restoring the backup"), func(ctx context.Context) (err error) {
		if err := os.MkdirAll(filepath.Dir(to), 0o700); err != nil {
			return err
		}
		if aside, err = ring.Restore(ctx, backup, to); err != nil {
			return err
		}
		opened, err = ring.Open(to)
		if err != nil || aside != "" {
			return err // given up now, it would be gone from where it was
		}
		return unlessGivenUp(ctx, opened, to)
	}, func(err error) {
		if !s.host.Fail(err) {
			return
		}
		ring.Close()
		opened.RestoredFrom(backup) // it is older on purpose
		w := words.With{"File": filepath.Base(to), "Folder": filepath.Dir(to), "Aside": filepath.Base(aside)}
		said := lang.L("You are in the file {{.File}} in {{.Folder}}. What you typed opens it from now on. The backup and every other file stay as they were.", w)
		if aside != "" {
			said = lang.L("You are in the file {{.File}} in {{.Folder}}. What you typed opens it from now on. The file that was there is kept beside it as {{.Aside}}.", w)
		}
		if opened.Me().Recovery {
			s.showNewPassphrase(opened)
			s.Say(said)
			return
		}
		s.opened(opened)
		kit.Message(s.host.Window(), lang.L("The backup is restored"), said)
	})
}

// lookWith opens a copy of a backup that the ring opens, only to look at it.
func (s *Screen) lookWith(ring *store.Ring, backup string) {
	copied := filepath.Join(s.options.Opened, "backup"+fileEnding)
	var opened *store.Store
	s.work(lang.L("Opening the backup"), func(ctx context.Context) error {
		if err := s.makeRoom(copied); err != nil {
			return err
		}
		err := store.CopyBackup(backup, copied)
		if err == nil {
			opened, err = ring.OpenToLook(copied, backup)
		}
		if err != nil {
			return err
		}
		return unlessGivenUp(ctx, opened, copied)
	}, func(err error) {
		if s.host.Fail(err) {
			ring.Close()
			s.opened(opened)
		}
	})
}
