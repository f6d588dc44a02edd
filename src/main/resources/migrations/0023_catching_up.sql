-- Only the catching up of people is called that now.
update jobs set kind = 'build_index' where kind = 'catch_up';
