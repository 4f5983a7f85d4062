package start

import (
	"context"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2/lang"

	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/restore"
)

// showRestore lists the backups of the folders that this computer knows. None is
// opened before somebody types its passphrase. The one that is chosen becomes a
// programme of its own, beside those that are there.
func (s *Screen) showRestore() {
	ring := store.NewRing(s.storeOptions())
	body := restore.NewBody(s.host, restore.Options{
		Folders: s.options.Backups, Called: func(string) string { return "" }, Ring: ring,
		Restore: func(backup string) { s.restoreWith(ring, backup) },
		Look:    func(backup string) { s.lookWith(ring, backup) },
	})
	leave := func() {
		body.Stop()
		go ring.Close() // it waits for whoever looks
		s.showWelcome()
	}
	head := kit.VStack(0, kit.Leading(kit.NewLink(lang.L("‹ Back"), leave)), kit.PageTitle(lang.L("Restore a backup")),
		kit.MutedParagraph(lang.L("Pick the day to go back to. The backup and every other file stay as they are.")))
	s.fill("restore", kit.Page(kit.Gap16, head, body.Content(), nil), body.Focus(), leave)
	body.OnAsk = func() { s.host.Window().Canvas().Focus(body.Focus()) }
	body.Show()
}

// restoreWith makes a programme of a backup that the ring opens.
func (s *Screen) restoreWith(ring *store.Ring, backup string) {
	to := freeName(s.options.Files)
	var opened *store.Store
	s.work(lang.L("Restoring the backup"), func(ctx context.Context) (err error) {
		if err := os.MkdirAll(filepath.Dir(to), 0o700); err != nil {
			return err
		}
		if _, err = ring.Restore(ctx, backup, to); err != nil {
			return err
		}
		if opened, err = ring.Open(to); err != nil {
			return err
		}
		return unlessGivenUp(ctx, opened, to)
	}, func(err error) {
		if s.host.Fail(err) {
			ring.Close()
			opened.RestoredFrom(backup) // it is older on purpose
			s.opened(opened)
		}
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
