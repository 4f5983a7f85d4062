// Package store keeps a programme in one encrypted file.
//
// The file is a bbolt database. Keys are opaque ids, and whatever says
// something is sealed: no name, word or date stands in the file in clear. What
// somebody without a key can still see is how many records of each kind there
// are, about how long each is, which of the random ids belong together, and which
// meetings are still to come.
//
//	meta                       the only bucket with anything in clear
//	    format                 "alongside 4": the version of all this
//	    file                   16 random bytes that tell the backups of this programme from
//	                           others; a copy, and what is restored from a backup, keeps them
//	    slot <slot>            the data key, wrapped under a passphrase or the recovery key,
//	                           with a checksum that tells rot from a wrong passphrase
//	    state                  sealed: the format again, the sums over all that is here, and
//	                           which slots count
//
//	programme                  1                 → sealed Programme
//	people                     person            → sealed Person
//	groups                     group             → sealed Group
//	memberships                group, person     → sealed Membership
//	    memberships by person  person, group
//	meetings                   meeting           → sealed Meeting
//	    meetings by group      group, meeting
//	    meetings current       meeting           those planned or open
//	marks                      meeting, person   → sealed Mark
//	    marks by person        person, meeting
//	activities                 activity          → sealed Activity
//	pairs                      pair              → sealed Pair
//	    pairs by person        person, pair      under the mentee and the mentor
//	contacts                   contact           → sealed Contact
//	    contacts by person     person, contact   under everybody who took part
//	    contacts by pair       pair, contact
//	goals                      goal              → sealed Goal
//	    goals by person        person, goal
//	dismissals                 person, dismissal → sealed Dismissal
//	consents                   person, consent   → sealed Consent
//	slips                      person, slip      → sealed Slip
//	requests                   person, request   → sealed AccessRequest
//	nameless                   random            → sealed Nameless: days of somebody who was erased
//	erased                     random            → sealed Erased: the id of somebody who was
//	facilitators               slot              → sealed Facilitator: whose slot that is,
//	                                             or was until it was taken away
//	audit                      1, 2, 3 …         → sealed AuditEntry
//	    audit by fingerprint   fingerprint       of an entry as it was before a person was taken out
//	journal                    d or u, 1, 2, 3 … → sealed step that can be undone, or done again
//	                           p, mark           → a meeting as PlanAhead made it; its value says nothing
//	drafts                     slot              → sealed Draft: what whose slot that is was typing
//
// The last two are made when they are first needed, and nothing stays in them for
// longer than an evening, and a day (journal.go, drafts.go). An operation after which
// nothing may be left of somebody, or of a key, empties both (emptyPassing).
//
// A person, group, meeting and so on in a key is a data.ID of 16 bytes. The
// indented buckets are indexes: their keys are all they hold.
//
// # A sealed value
//
// A record is written as canonical CBOR, without the ids that make its key, in
// an envelope [schema version, when changed (Unix milliseconds), by which slot,
// record], padded with 0x80 and zeros to 48, 96, 144, 192, 288, 384, 576 … bytes (earlier
// versions: to any multiple of 48), and sealed by package vault, bound to its bucket and
// key. So it can be neither read, nor changed, nor moved to another place. That one was taken away, or an older one put back, shows in the sums
// that state keeps: over the records, the audit trail, the index entries, and what
// stands in clear. They are brought up to date in each transaction. A whole
// file that was replaced by an older copy of itself fits together in every part;
// only what is kept outside it tells (seen.go).
//
// # Keys
//
// A slot counts as long as state lists it, by the first 16 bytes of what it contributes
// to the sum over what stands in clear. One that was replaced or taken away, and that
// something else puts back, opens nothing (KeyPutBack). It still holds the data key, and
// with other tools whoever has the secret can open it, and copies of before: so a new
// data key can be made. Rekey writes a whole new file beside the old one, with every
// value sealed anew, and each slot wrapped to its public key (package vault): what state
// does not list is never wrapped to. The new file is gone through before it takes the
// old one's place. State keeps the lasting key of the first data key, and from when a
// new data key was asked for until it is there, that it is due.
//
// A role is a rule of this program (leadOnly): every key opens everything.
//
// # When what is checked
//
// Before a key opens it a file is bounded: no table within a table, no page longer
// than any value can be, no more slots than a programme has and none that asks for
// more work than is ever given, no holes that make a small file a large one.
// Opening goes through the structure of all pages, with code of our own that
// checks every bound, because bbolt trusts its file and can take the process
// down with it (pages.go). Reading opens each value, and so checks it. The sums,
// the indexes and what refers to what are gone through by CheckOpened, in the
// background after each opening, and by Check, Backup, Restore and migration: of
// ten years in some two seconds. While a file is open its length and its newer header
// are looked at before anything is read, and before something is stored whether it is
// still the file at its path and its header the one that was written last (sound.go).
//
// # Room
//
// BenchmarkBytesAMark measures it. A mark that was loaded takes some 200 bytes
// of the file: 16 of its page's list of elements, 32 of key, 28 of sealing and 48
// of envelope and record, padded (31 before that, 35 with the time of arrival);
// as much as 50 with its key in the index; and a tenth of each page, left free. A
// mark of an evening takes 525: besides, its entry of the audit trail, 144 sealed
// and padded, in all 220; and pages filled to 60 or 70 of 100, because the ids
// come in no order. Compact makes 425 of that. Its step in the journal takes 245
// more, of which the last 500 steps stay, for an evening.
//
// # Operations
//
// An exported operation is one transaction, one entry of the audit trail and
// one undo step. A step keeps the bytes that were there before, and what tells those
// after, so that undoing leaves exactly what was; see ContentHash. It lies in the
// journal, in the same transaction, and so outlives the process. After the commit listeners are told
// which kinds of record changed.
//
// # Erasing
//
// Erase takes a person out of every record, and is no undo step: the steps before it
// are forgotten. Nothing of them stays but what the figures of the past are counted
// from. With each meeting lies what their mark was, and a random number that only the
// marks of one erased person share (data.NamelessMark): from counts alone nobody could
// tell how many people came in a year, only how often. The days of their pairs and of
// their waiting lie apart, under another random id (data.Nameless). Neither says when it
// was written or who wrote it.
//
// In the audit trail data.Gone stands in their place. An entry is known to backups, and
// to what this computer has seen, by the first 16 bytes of the SHA-256 of its sealed
// bytes; of an entry that was changed these are kept (fingerprint.go).
//
// The erased list holds their ids, and so does a sealed file in the folder Options.Seen:
// an older copy of the file that takes its place is cleaned when it is opened. Pages
// that are free are overwritten; the state says so until that is done, and the next
// opening goes on with it (wipe.go).
//
// # Backups
//
// A backup is a copy of the pages, opened and gone through. Where backups of a
// programme were made on this computer, the last good one of each folder and when the
// file was last found whole lie in a sealed file in the folder Options.Seen
// (places.go): making one changes nothing in the programme. Ring opens backups with
// the key that is open, and only those that its passphrase opens; Compare says what
// going back to one would lose.
//
// # A damaged file
//
// Inspect reads what can be read of one by our own way through its pages (debris.go),
// and SaveAs writes that into a new file. Only what the newest header leads to counts,
// and what lies in pages that are neither in that tree nor free: what was deleted or
// replaced lingers in free ones. The state says how many records there should be, the
// indexes and what refers to them which are missing.
//
// # Adding a table
//
// One more entry in tables.go, its methods on Reader, and a migration that
// makes its buckets. A change to a record that older versions would not
// understand raises the version of its table and the format.
package store
