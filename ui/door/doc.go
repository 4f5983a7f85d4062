// Package door is door mode: the laptop stands at the door, and people find
// and tick themselves while the facilitator puts the kettle on. Nobody sees
// there who else is expected, who is here, or anything that is known about
// anybody: only names that begin as somebody typed.
package door
