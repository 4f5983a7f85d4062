package restore

import (
	"context"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2/lang"

	"alongside/data/store"
	"alongside/ui/words"
)

// standing is what is known of a backup.
type standing int

const (
	unread  standing = iota // nobody has looked into it yet
	known                   // what it holds is known
	older                   // of an earlier version: it opens, and is not read as it is
	locked                  // the passphrase of now does not open it
	foreign                 // of another programme
	damaged
)

// row is one backup, which may lie in several places.
type row struct {
	files    []store.BackupFile
	places   []int // of each file: which folder, or elsewhere or aside
	made     time.Time
	standing standing
	holds    store.Holds
	more     int // of a row that stands for so many older ones, made since made
}

// Where else a backup can be than in one of the folders.
const (
	elsewhere = -1
	aside     = -2
)

// is reports whether it is the backup at a path.
func (r *row) is(path string) bool {
	return slices.ContainsFunc(r.files, func(f store.BackupFile) bool { return f.Path == path })
}

func (r *row) in(place int) bool { return slices.Contains(r.places, place) }

// gather lists the backups of all folders, the latest first, one row for what is the
// same. A folder that cannot be read, a stick that is not there, has none.
func gather(o Options, found []string, zone *time.Location) []*row {
	var rows []*row
	add := func(b store.BackupFile, place int) {
		for _, r := range rows {
			if r.files[0].Same(b) && !r.in(place) {
				r.files, r.places = append(r.files, b), append(r.places, place)
				return
			}
		}
		r := &row{files: []store.BackupFile{b}, places: []int{place}, made: b.Made(zone)}
		if o.Present != nil && !b.Aside && !b.Of(o.Present) {
			r.standing = foreign
		}
		rows = append(rows, r)
	}
	for i, folder := range o.Folders {
		backups, _ := store.Backups(folder)
		for _, b := range backups {
			add(b, i)
		}
	}
	for _, folder := range found {
		backups, _ := store.Backups(folder)
		for _, b := range backups {
			add(b, elsewhere)
		}
	}
	if o.File != "" {
		for _, b := range store.SetAside(o.File) {
			add(b, aside)
		}
	}
	slices.SortStableFunc(rows, func(a, b *row) int { return b.made.Compare(a.made) })
	return rows
}

// look finds out what each backup holds that the ring opens.
func look(ctx context.Context, rows []*row, ring *store.Ring) error {
	for _, r := range rows {
		if err := ctx.Err(); err != nil {
			return err
		}
		r.look(ring)
	}
	return nil
}

func (r *row) look(ring *store.Ring) {
	for _, f := range r.files {
		holds, err := ring.Look(f.Path)
		switch {
		case err == nil && holds == (store.Holds{}):
			r.standing = older
		case err == nil:
			r.standing, r.holds = known, holds
		case store.KindOf(err) == store.WrongPassphrase && r.standing == foreign:
		case store.KindOf(err) == store.WrongPassphrase:
			r.standing = locked
		case store.KindOf(err) == store.Damaged:
			r.standing = damaged
			continue // perhaps only in this place
		default: // the stick was pulled, or somebody has it open
			r.standing = unread
			continue
		}
		return
	}
}

// path is where the backup is read from: the first place of it that is there.
func (r *row) path() string { return r.files[0].Path }

// where names the places.
func (r *row) where(o Options) string {
	var names []string
	for _, place := range r.places {
		name := placeName(o, place)
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}

// kinds says in a word on what the backup is, where there is no room for the names.
func (r *row) kinds(o Options) string {
	stick, disk := false, false
	for _, place := range r.places {
		if place < 0 {
			return r.where(o)
		}
		stick = stick || words.IsStick(o.Folders[place])
		disk = disk || !words.IsStick(o.Folders[place])
	}
	switch {
	case len(r.places) == 1:
		return r.where(o)
	case stick && disk:
		return lang.L("Stick and disk")
	}
	return lang.L("In both")
}

func placeName(o Options, place int) string {
	switch place {
	case elsewhere:
		return lang.L("Elsewhere")
	case aside:
		return lang.L("Set aside")
	}
	return words.Folder(o.Folders[place], o.Called(o.Folders[place]))
}
