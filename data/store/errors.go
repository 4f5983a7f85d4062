package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"syscall"

	berrors "go.etcd.io/bbolt/errors"

	"alongside/data"
)

// Kind sorts what can go wrong, so that a screen can offer the right way out
// and the terminal the right exit status. A Kind is an error itself, for
// errors.Is.
type Kind uint8

// The kinds of failure.
const (
	Other           Kind = iota // none of the following
	WrongPassphrase             // opens no key slot
	Mistyped                    // a recovery key that was not copied rightly
	InUse                       // another program has the file open
	Damaged                     // the file, or one record of it, is not what was stored
	Newer                       // written by a later version
	Foreign                     // some other kind of file
	Empty                       // no bytes in it
	ReadOnly                    // the file or its folder cannot be written
	NotFound                    // no such file or record
	Exists                      // there is a file already
	Invalid                     // what was typed cannot be kept; see data.Invalid
	Replaced                    // the file was deleted or replaced while open
	DiskFull                    // no room
	Stale                       // an undo that the present state does not allow any more
	Closed                      // the store was closed
	Looking                     // a backup is only looked at
	KeyDamaged                  // opens no key slot, and one of them is not as it was made
	NotLead                     // only a lead may do that
	TooSoon                     // after several wrong tries the next has to wait; see WaitOf
	KeyPutBack                  // opens a key slot that does not count any more
	KeysBehind                  // somebody's key is of an earlier version, and cannot follow to a new data key
)

var sentences = [...]string{
	Other:           "Something went wrong with the file. Nothing was changed; please try again.",
	WrongPassphrase: "This passphrase or recovery key does not open the programme. Nothing was changed; check it and try again.",
	Mistyped:        "This recovery key has a mistyped or missing letter. Compare it with the printed sheet, group by group.",
	InUse:           "The programme is open in another window or on another computer. Close it there, then try again.",
	Damaged:         "Part of this file is damaged. What can still be read is kept as it is; restore the newest good backup.",
	Newer:           "This programme was saved by a newer version of Alongside. It was not changed; update Alongside to open it.",
	Foreign:         "This is not an Alongside programme. It was not changed; choose another file.",
	Empty:           "This file is empty: there is no programme in it. Restore a backup, or choose another file.",
	ReadOnly:        "This file or folder cannot be written to. Nothing was changed; choose another folder, or ask who looks after this computer.",
	NotFound:        "What you asked for is not there. It may have been moved or taken away.",
	Exists:          "There is a file of this name already. It was not changed; choose another name.",
	Invalid:         "This cannot be kept as it is. Nothing was changed.",
	Replaced:        "The programme's file was moved, deleted or replaced while it was open. Nothing more is saved; make a backup now, then open the file again.",
	DiskFull:        "The disk is full. The last change was not saved, all before it is kept; make room, then try again.",
	Stale:           "This can no longer be undone, because something changed since. Nothing was changed.",
	Closed:          "The programme is closed. Open it again to go on.",
	Looking:         "You are looking at a backup, and nothing in it can be changed or handed out. To go on with it, lock, open the backup again and restore it.",
	TooSoon:         "The passphrase was wrong several times, so the next try has to wait. Nothing was changed; try again in a while.",
	KeyDamaged:      "One of the keys of this file is damaged, so a right passphrase may not open it. Check what you typed; if it was right, use the recovery key, or restore a backup.",
	KeyPutBack:      "This passphrase or recovery key was replaced or taken away, and something outside Alongside put its old key back into the file. It opens the programme no more. Nothing was changed; use the present one, and have the file checked.",
	KeysBehind:      "Somebody's key was made by an earlier version of Alongside and cannot follow yet. Nothing was changed; let them open the programme once, or make a new recovery key where it is that one.",
	NotLead:         "Only a lead can do this. Nothing was changed; ask one of the leads, whom Settings lists under “Keys and file”.",
}

// Error is the kind's sentence for a person: what happened, what was kept, and
// what to do. It holds no names and no content.
func (k Kind) Error() string {
	if int(k) < len(sentences) {
		return sentences[k]
	}
	return sentences[Other]
}

// copying are the operations that write another file than the one that is open.
var copying = map[string]bool{"backup": true, "copy": true, "create": true, "restore": true, "salvage": true}

// noRoomForCopy is DiskFull where another file was written: no change was lost.
const noRoomForCopy = "There is no room on that disk. Nothing was written there, and everything that you have is as it was; make room, or choose another folder."

// Error says what went wrong in which operation. Table and Key name the record
// where it is about one; they hold ids only.
type Error struct {
	Kind  Kind
	Op    string // like "open" or "mark"
	Table string
	Key   string
	Err   error // the cause, for the log
}

// Error is one sentence for a person. For Invalid it is the reason that the
// rule gave.
func (e *Error) Error() string {
	if e.Kind == Invalid && e.Err != nil {
		return e.Err.Error()
	}
	if e.Kind == DiskFull && copying[e.Op] {
		return noRoomForCopy
	}
	if e.Table != "" {
		return fmt.Sprintf("%s (%s %s)", e.Kind.Error(), e.Table, e.Key)
	}
	return e.Kind.Error()
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

// Is makes errors.Is(err, store.InUse) work.
func (e *Error) Is(target error) bool {
	k, ok := target.(Kind)
	return ok && k == e.Kind
}

// NoRoom reports whether an error of the system says that there is no room on a
// disk, the programme's or another.
func NoRoom(err error) bool { return err != nil && diskFull(err) }

// KindOf returns the kind of an error of this package, Other for the rest.
func KindOf(err error) Kind {
	var e *Error
	if errors.As(err, &e) {
		return e.Kind
	}
	return Other
}

// fail wraps the cause in an Error of the kind, or of the kind that it has
// already.
func fail(op string, kind Kind, cause error) error {
	var e *Error
	if !errors.As(cause, &e) {
		return &Error{Kind: kind, Op: op, Err: cause}
	}
	out := *e
	if out.Op == "" {
		out.Op = op
	}
	if _, bare := cause.(*Error); !bare {
		out.Err = cause // it says more than what is inside it
	}
	return &out
}

// explain finds the kind of an error that came from the system, from bbolt or
// from a rule.
func explain(op string, err error) error {
	if err == nil {
		return nil
	}
	kind := Other
	var invalid *data.Invalid
	switch {
	case errors.As(err, &invalid):
		kind = Invalid
	case errors.Is(err, berrors.ErrTimeout):
		kind = InUse
	case errors.Is(err, berrors.ErrDatabaseNotOpen):
		kind = Closed
	case errors.Is(err, berrors.ErrInvalid), errors.Is(err, berrors.ErrChecksum), errors.Is(err, berrors.ErrVersionMismatch):
		kind = Damaged
	case diskFull(err):
		kind = DiskFull
	case errors.Is(err, fs.ErrExist):
		kind = Exists
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
		kind = NotFound
	case errors.Is(err, fs.ErrPermission), errors.Is(err, berrors.ErrDatabaseReadOnly), errors.Is(err, syscall.EROFS):
		kind = ReadOnly
	case errors.Is(err, os.ErrClosed):
		kind = Closed
	}
	return fail(op, kind, err)
}

// refuse is an Invalid error with a reason of the store's own.
func refuse(field, reason string) error {
	return &Error{Kind: Invalid, Err: &data.Invalid{Field: field, Reason: reason}}
}
