// Package crawl has no code of its own: its test goes through the whole app as
// somebody does who tries everything. From each place it goes on to each screen and
// dialog that it comes upon: it taps whatever can be tapped, types into each field,
// presses each key and chord, fills in each form in two or three ways, leaves each dialog,
// locks in the middle, and ends the app and starts it again. It looks for what may
// never be: a panic, a dialog that Escape does not leave, a change that cannot be
// taken back, content that is another after locking, a control that no click
// reaches, a window that has to be larger than the screen.
//
// A step is an act on a thing (a button, a field, a row). Things are known by
// their kind and by what they say, with names, dates and figures left out, so
// that a row stands for all of its kind and nobody is named in a log. Each act is
// done once where it can be done, on a screen or in a dialog of one title: taps
// and forms at each size of the window, what is typed and pressed at one, and in a
// dialog in one programme. What is slow is done later where a place says so, so
// that everything meets work that is under way. The scenes that were come upon are
// visited in turns, a few steps at a time and by the ways that are known to lead
// there. The quick form takes so many steps as fit into a minute, from each place
// at one of the sizes: which, the names of the scenes decide, so that it is always
// the same sample. ALONGSIDE_CRAWL=deep goes on until nothing is left, at every
// size, and fails for what nothing reached (lists_test.go) and for what could be
// done and never was. At one size files are asked for by what stands for the
// system's list, at the others by the app's own.
//
// A way that fails is printed. With ALONGSIDE_CRAWL_WAY set to the whole line
// that way alone is gone.
//
// programmes_test.go invents what is in the programmes; places_test.go says where
// the crawl begins; computer_test.go, look_test.go and turns_test.go are the app
// and what lies around it; window_test.go, things_test.go and mouse_test.go look
// at the window and use it; everything_test.go says what can be done, and
// doing_test.go, keys_test.go, typed_test.go, filling_test.go and leaving_test.go
// do it; ways_test.go goes the ways, as far as forms_test.go says, steps_test.go
// takes one step, and return_test.go comes back; rules_test.go is what must hold
// after each, and sound_test.go what must hold of the file; sources_test.go and
// shortcuts_test.go read from the source what there is to be reached, and
// report_test.go says what was not.
package crawl
